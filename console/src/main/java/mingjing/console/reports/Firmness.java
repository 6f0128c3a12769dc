package mingjing.console.reports;

import mingjing.events.Amount;
import mingjing.query.report.Stated;

/** How firmly a figure is stated, in the words of the register. */
final class Firmness {
    private Firmness() {}

    static String of(Stated figure) {
        return switch (figure.value()) {
            case Amount.Exactly _ -> "确数";
            case Amount.AtLeast _ -> "至少";
            case Amount.Masked _ -> "遮盖";
        };
    }
}
