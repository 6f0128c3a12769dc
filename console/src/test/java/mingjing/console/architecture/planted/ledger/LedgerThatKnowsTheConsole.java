package mingjing.console.architecture.planted.ledger;

import mingjing.console.database.Home;
import org.jspecify.annotations.Nullable;

/** Planted: breaks a rule on purpose, so that the rule is seen to bite. */
public final class LedgerThatKnowsTheConsole {
    @Nullable
    Home home;
}
