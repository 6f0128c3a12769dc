package mingjing.console.architecture.planted.store;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class StoreWithAxon {
    org.axonframework.messaging.core.@Nullable Message message;
}
