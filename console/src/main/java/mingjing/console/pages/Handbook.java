package mingjing.console.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/** What is written for those who keep the platform running, as it lies in docs, so that an alert can lead to its chapter. */
@Component
class Handbook {
    /** Those that the program brings along, in the order an operator meets them. */
    static final List<String> FILES = List.of("operations.zh-CN.md", "configuration.zh-CN.md", "runbook.zh-CN.md");

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(_ -> (node, _, attributes) -> dress(node, attributes))
            .build();

    private final Map<String, Chapter> read = new ConcurrentHashMap<>();

    /** A file of it. */
    public record Chapter(String file, String title, String html) {}

    /** All files. */
    List<Chapter> chapters() {
        return FILES.stream().map(this::read).toList();
    }

    /** One of them, by its name. */
    Optional<Chapter> chapter(String file) {
        return Optional.of(file).filter(FILES::contains).map(this::read);
    }

    private Chapter read(String file) {
        return read.computeIfAbsent(file, name -> of(name, text(name)));
    }

    /** The heading of the file becomes the title of its page. */
    private static Chapter of(String file, String markdown) {
        Node document = PARSER.parse(markdown);
        Node first = document.getFirstChild();
        first.unlink();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                visitChildren(link);
                if (!leadsWithin(link.getDestination())) {
                    unwrap(link);
                }
            }
        });
        return new Chapter(file, words(first), HTML.render(document));
    }

    /** What only the repository has cannot be opened here: the name stays, the link does not. */
    private static boolean leadsWithin(String destination) {
        return destination.startsWith("#") || FILES.contains(destination.replaceFirst("#.*", ""));
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
            node.insertBefore(child);
        }
        node.unlink();
    }

    private static void dress(Node node, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", anchor(words(node)));
        } else if (node instanceof TableBlock) {
            attributes.put("class", "table");
        }
    }

    /** As the forges make it, so that a link works in either place. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private static String text(String file) {
        try (InputStream in = Handbook.class.getResourceAsStream("/handbook/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks handbook/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
