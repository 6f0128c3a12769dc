package mingjing.console.architecture.planted.query;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class ViewThatOrders {
    mingjing.command.@Nullable Slice<?> slice;
}
