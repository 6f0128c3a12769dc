package mingjing.bench.ledger;

import java.util.List;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Postgres;

/** What is measured in processes of ours, in the order of the table. */
final class Measurements implements AutoCloseable {
    private final Publishing publishing;
    private final Appending appending;
    private final Verifying verifying;

    Measurements(Postgres postgres, Scale scale) {
        this.publishing = new Publishing(postgres, scale);
        this.appending = new Appending(postgres, scale);
        this.verifying = new Verifying(scale.verified());
    }

    List<Measurement> all() {
        return List.of(
                new Measurement(
                        List.of(
                                Figure.alone("publish.append", "events/s"),
                                new Figure("publish.rate", "events/s", "publish.append"),
                                Figure.alone("publish.behind", "events")),
                        publishing::rate),
                new Measurement(
                        List.of(Figure.alone("publish.delay.p50", "ms"), Figure.alone("publish.delay.p99", "ms")),
                        publishing::delay),
                new Measurement(
                        List.of(
                                Figure.alone("append.ledger-off.p50", "ms"),
                                Figure.alone("append.ledger-off.p99", "ms"),
                                new Figure("append.ledger-on.p50", "ms", "append.ledger-off.p50"),
                                new Figure("append.ledger-on.p99", "ms", "append.ledger-off.p99")),
                        appending::offAndOn),
                Measurement.of(
                        Figure.alone("grow.rate", "events/s"), () -> new double[] {Growing.rate(verifying.size())}),
                new Measurement(
                        List.of(
                                new Figure("verify.rate", "events/s", "limit.sha256"),
                                Figure.alone("limit.sha256", "events/s")),
                        verifying::besideHashing));
    }

    @Override
    public void close() {
        verifying.close();
    }
}
