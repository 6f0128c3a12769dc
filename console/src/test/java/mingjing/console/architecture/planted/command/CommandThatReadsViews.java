package mingjing.console.architecture.planted.command;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class CommandThatReadsViews {
    mingjing.query.board.@Nullable Item item;
}
