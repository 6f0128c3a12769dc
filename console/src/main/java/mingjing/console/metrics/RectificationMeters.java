package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import mingjing.observability.Gauges;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.Rate;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.board.Summary;

/** The rectification ledger as it stands today, in the figures its board shows; units times lights plus about fifty series. */
final class RectificationMeters {
    private final RectificationBoard board;
    private final Moments moments;
    private final Gauges registered;
    private final Gauges measures;
    private final Gauges closed;
    private final Gauges open;
    private final Gauges byLight;
    private final Gauges byStage;
    private final Gauges rates;
    private final AgeMeters ages;
    private final MonthEndMeters monthEnds;

    RectificationMeters(MeterRegistry registry, RectificationBoard board, Moments moments) {
        this.board = board;
        this.moments = moments;
        registered = gauges(registry, "registered", "problems", "Problems in the count");
        measures = gauges(registry, "measures", "measures", "Measures of the problems in the count");
        closed = gauges(registry, "closed", "problems", "Problems struck off and not open again");
        open = gauges(registry, "open", "problems", "Problems in the count that are not struck off");
        byLight = gauges(registry, "problems", "problems", "Problems in the count by responsible unit and light");
        byStage = gauges(registry, "stage", "problems", "Problems by stage, merged and withdrawn ones too");
        rates = gauges(registry, "rate", "ratio", "整改率, 按期率, 巩固率, 反弹率; no row where nothing is to divide by");
        ages = new AgeMeters(registry);
        monthEnds = new MonthEndMeters(registry, board);
    }

    /** Those of the ledger of problems, {@code name} without what all their names begin with. */
    static Gauges gauges(MeterRegistry registry, String name, String unit, String description) {
        return Gauges.named(registry, "mingjing.rectification." + name, unit, description);
    }

    /** Reads every figure again. */
    void refresh() {
        Asked now = moments.now();
        List<Item> items = board.items(now);
        show(board.summary(now));
        ages.show(items, now.day());
        monthEnds.show(items, now);
    }

    private void show(Summary summary) {
        registered.row(summary.problems()).show();
        measures.row(summary.measures()).show();
        closed.row(summary.closed()).show();
        open.row(summary.open()).show();
        summary.byUnit()
                .forEach((unit, share) -> share.byLight()
                        .forEach((light, count) -> byLight.row(count, "unit", unit.value(), "light", light.name())));
        byLight.show();
        summary.byState().forEach((stage, count) -> byStage.row(count, "state", stage.name()));
        byStage.show();
        rate("rectified", summary.rectified());
        rate("punctual", summary.punctual());
        rate("sustained", summary.sustained());
        rate("relapsed", summary.relapsed());
        rates.show();
    }

    private void rate(String kind, Rate rate) {
        if (rate.whole() != 0) {
            rates.row((double) rate.part() / rate.whole(), "kind", kind);
        }
    }
}
