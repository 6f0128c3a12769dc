package mingjing.console.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.platform.Node;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/** Which templates a node was asked for; it is told of each before the resolver that finds them. */
final class Templates implements ITemplateResolver {
    private static final Path FOLDER = Path.of("src", "main", "resources", "templates");

    private final Set<String> asked = new ConcurrentSkipListSet<>();

    /** To be called before the node has shown any page. */
    static Templates of(Node node) {
        Templates templates = new Templates();
        node.part(SpringTemplateEngine.class).addTemplateResolver(templates);
        return templates;
    }

    /** Every file there is that was not asked for. */
    Set<String> neverShown() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            Set<String> names = files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> FOLDER.relativize(file).toString().replaceFirst("\\.html$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.removeAll(asked);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String getName() {
        return "what was asked for";
    }

    @Override
    public Integer getOrder() {
        return Integer.MIN_VALUE;
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        asked.add(template);
        return null;
    }
}
