package mingjing.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mingjing.query.replay.LiveStates;
import org.junit.jupiter.api.Test;

/** What an auditor runs needs no database: the jar is small, and there is nothing in it to be attacked. */
class PurityTest {
    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages("mingjing");
    private static final List<String> KNOWN = List.of(
            "java.io",
            "java.text",
            "java.lang",
            "java.math",
            "java.nio",
            "java.time",
            "java.util",
            "java.security",
            "org.jspecify",
            "tools.jackson",
            "com.fasterxml.jackson.annotation",
            "org.yaml.snakeyaml",
            "org.bouncycastle");

    /** What our classes, from one on, know that is not ours. */
    private static Set<String> strangers(Class<?> first) {
        Set<String> strangers = new HashSet<>();
        Set<JavaClass> seen = new HashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(List.of(HOUSE.get(first)));
        while (!next.isEmpty()) {
            for (Dependency each : next.pop().getDirectDependenciesFromSelf()) {
                JavaClass other = each.getTargetClass().getBaseComponentType();
                if (other.getPackageName().startsWith("mingjing.")) {
                    if (seen.add(other)) {
                        next.push(other);
                    }
                } else if (!other.isPrimitive() && KNOWN.stream().noneMatch(other.getPackageName()::startsWith)) {
                    strangers.add(other.getPackageName());
                }
            }
        }
        return strangers;
    }

    @Test
    void nothing_reached_from_the_replay_knows_a_database_or_a_framework() {
        assertThat(strangers(Replay.class)).isEmpty();
        assertThat(strangers(LiveStates.class)).as("where a database is known").contains("java.sql");
    }
}
