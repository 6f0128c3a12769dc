package mingjing.query.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.KindId;
import mingjing.ledger.PlainHash;

/** A report as it reads, with every number still knowing where it comes from. */
public record Document(String title, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A heading or a paragraph. */
    public sealed interface Block {
        /** With its number in front: 一、 on level 1, （一） on level 2. */
        record Heading(int level, String text) implements Block {}

        /** One paragraph. */
        record Paragraph(List<Run> runs) implements Block {
            public Paragraph {
                runs = List.copyOf(runs);
            }
        }

        /** What is printed. */
        default String text() {
            return switch (this) {
                case Heading heading -> heading.text();
                case Paragraph paragraph ->
                    paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
            };
        }
    }

    /** Part of a paragraph. */
    public sealed interface Run {
        /** What is printed. */
        String text();

        /** Words of the template. */
        record Plain(String text) implements Run {}

        /** A figure. */
        record Counted(Stated figure) implements Run {
            @Override
            public String text() {
                return figure.written();
            }
        }

        /** Words of a record. */
        record Said(String text, KindId kind, ActivityId record) implements Run {}

        /** A figure that the list no longer has, or has twice. */
        record Missing(String label) implements Run {
            @Override
            public String text() {
                return "【缺：" + label + "】";
            }
        }
    }

    /** Everything that is printed, a line for each heading and paragraph. */
    public String text() {
        return Stream.concat(Stream.of(title), blocks.stream().map(Block::text)).collect(Collectors.joining("\n"));
    }

    /** SHA-256 of {@link #text()} in UTF-8, in hex. */
    public String hash() {
        return HexFormat.of().formatHex(PlainHash.of(text().getBytes(StandardCharsets.UTF_8)));
    }

    /** The figures it states, each once, in the order of the text. */
    public List<Stated> figures() {
        return runs().flatMap(run -> run instanceof Run.Counted counted ? Stream.of(counted.figure()) : Stream.of())
                .distinct()
                .toList();
    }

    /** Names that stand for nothing any more; with any of them a report cannot be issued. */
    public List<String> missing() {
        return runs().flatMap(run -> run instanceof Run.Missing missing ? Stream.of(missing.label()) : Stream.of())
                .distinct()
                .toList();
    }

    private Stream<Run> runs() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Paragraph paragraph ? paragraph.runs().stream() : Stream.of());
    }
}
