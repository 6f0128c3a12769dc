package mingjing.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundariesTest {
    private static final String PLANTED = "mingjing.console.architecture.planted";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("mingjing");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    static Stream<String> rules() {
        return Boundaries.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(String name) {
        rule(name).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_violation_is_found_by(String name) {
        assertThat(rule(name).allowEmptyShould(true).evaluate(VIOLATIONS).hasViolation())
                .as("violation planted for: " + name)
                .isTrue();
    }

    @Test
    void every_module_is_looked_at() {
        Set<String> modules =
                Set.of("events", "rules", "ledger", "store", "command", "query", "console", "observability");
        assertThat(modules)
                .allMatch(module ->
                        HOUSE.stream().anyMatch(type -> type.getPackageName().startsWith("mingjing." + module)));
    }

    private static ArchRule rule(String name) {
        ArchRule rule = Boundaries.all().get(name);
        if (rule == null) {
            throw new IllegalArgumentException(name);
        }
        return rule;
    }
}
