package mingjing.console.architecture.planted.command;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class DecisionWithSpring {
    org.springframework.core.io.@Nullable Resource file;

    java.time.Instant now() {
        return java.time.Instant.now();
    }
}
