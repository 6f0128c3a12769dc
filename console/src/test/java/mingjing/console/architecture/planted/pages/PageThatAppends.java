package mingjing.console.architecture.planted.pages;

import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class PageThatAppends {
    mingjing.store.@Nullable Append append;
}
