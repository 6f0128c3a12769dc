package mingjing.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.events.activity.Activity;
import mingjing.query.register.ActivityRegister.Row;
import mingjing.query.report.Document.Block;
import mingjing.query.report.Document.Run;
import mingjing.rules.ReportTemplate;
import mingjing.rules.ReportTemplate.Passage;
import mingjing.rules.ReportTemplate.Piece;
import mingjing.rules.ReportTemplate.Section;

/**
 * Fills a template with what is known at one moment: pure, so that a report reads the same whenever it is made again.
 *
 * @param year such as {@code 2022}
 * @param until the last day the report speaks of
 * @param book the rule book in force; empty where there was none
 * @param figures of the list, by name
 * @param records of each kind by its title, in the order of their days
 */
record Rendering(
        String year, LocalDate until, String book, Map<String, Stated> figures, Map<String, List<Row>> records) {

    Document of(ReportTemplate template) {
        List<Block> blocks = new ArrayList<>();
        int[] numbers = {0, 0};
        for (Section section : template.sections()) {
            blocks.add(heading(section, numbers));
            section.passages().forEach(passage -> blocks.addAll(paragraphs(passage)));
        }
        String title = prose(template.title()).map(Run::text).collect(Collectors.joining());
        return new Document(title, blocks);
    }

    private static Block heading(Section section, int[] numbers) {
        if (section.level() == 1) {
            numbers[0]++;
            numbers[1] = 0;
            return new Block.Heading(1, Numerals.of(numbers[0]) + "、" + section.heading());
        }
        numbers[1]++;
        return new Block.Heading(2, "（" + Numerals.of(numbers[1]) + "）" + section.heading());
    }

    private List<Block> paragraphs(Passage passage) {
        return switch (passage) {
            case Passage.Prose prose ->
                List.of(new Block.Paragraph(prose(prose.pieces()).toList()));
            case Passage.Listing listing -> {
                List<Block> paragraphs = new ArrayList<>();
                for (Row row : records.getOrDefault(listing.kind(), List.of())) {
                    int ordinal = paragraphs.size() + 1;
                    paragraphs.add(new Block.Paragraph(listing.pieces().stream()
                            .flatMap(piece -> piece instanceof Piece.FieldNamed field
                                    ? Stream.of(field(field.field(), row, ordinal))
                                    : run(piece))
                            .toList()));
                }
                yield paragraphs;
            }
        };
    }

    private Stream<Run> prose(List<Piece> pieces) {
        return pieces.stream().flatMap(this::run);
    }

    private Stream<Run> run(Piece piece) {
        return switch (piece) {
            case Piece.Words words -> Stream.of(new Run.Plain(words.text()));
            case Piece.FigureNamed named -> Stream.of(figure(named.label()));
            case Piece.AllNamed all -> all(all.kind(), all.field());
            case Piece.AboutNamed about -> Stream.of(new Run.Plain(about(about.about())));
            case Piece.FieldNamed outside -> Stream.of(new Run.Missing(outside.field()));
        };
    }

    private Run figure(String label) {
        Stated stated = figures.get(label);
        return stated == null ? new Run.Missing(label) : new Run.Counted(stated);
    }

    private String about(ReportTemplate.About about) {
        return switch (about) {
            case YEAR -> year;
            case UNTIL -> until.getYear() + "年" + until.getMonthValue() + "月" + until.getDayOfMonth() + "日";
            case BOOK -> book.isEmpty() ? "（未发布考核细则）" : book;
        };
    }

    private static Run field(String field, Row row, int ordinal) {
        return field.equals(ReportTemplate.ORDINAL)
                ? new Run.Plain(Numerals.of(ordinal))
                : new Run.Said(text(row.activity(), field), row.kind(), row.number());
    }

    /** What the records say, each wording once, with 、 between. */
    private Stream<Run> all(String kind, String field) {
        Set<String> said = new HashSet<>();
        List<Run> runs = new ArrayList<>();
        for (Row row : records.getOrDefault(kind, List.of())) {
            String text = text(row.activity(), field);
            if (!text.isEmpty() && said.add(text)) {
                if (!runs.isEmpty()) {
                    runs.add(new Run.Plain("、"));
                }
                runs.add(new Run.Said(text, row.kind(), row.number()));
            }
        }
        return runs.stream();
    }

    private static String text(Activity activity, String field) {
        String word = activity.words().getOrDefault(field, "");
        return word.isEmpty() ? activity.notes().getOrDefault(field, "") : word;
    }
}
