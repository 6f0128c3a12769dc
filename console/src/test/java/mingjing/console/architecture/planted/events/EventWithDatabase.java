package mingjing.console.architecture.planted.events;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class EventWithDatabase {
    java.sql.@Nullable Connection connection;
}
