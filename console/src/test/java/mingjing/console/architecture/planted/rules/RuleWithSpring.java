package mingjing.console.architecture.planted.rules;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class RuleWithSpring {
    org.springframework.core.io.@Nullable Resource book;
}
