package mingjing.observability;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import mingjing.store.projection.ProjectionStatus;
import mingjing.store.projection.ProjectionStatus.Rebuild;
import mingjing.store.projection.ProjectionStatus.State;

/** How every view stands, as last read; a view that is gone takes its rows with it. */
public final class ProjectionMeters {
    private final Supplier<List<ProjectionStatus>> status;
    private final List<Figure> figures;

    private record Figure(Gauges gauges, ToDoubleFunction<ProjectionStatus> value) {}

    public ProjectionMeters(MeterRegistry registry, Supplier<List<ProjectionStatus>> status) {
        this.status = status;
        figures = List.of(
                new Figure(
                        gauge(registry, "lag", "events", "Events of the log a view has not looked at yet"),
                        ProjectionStatus::lag),
                new Figure(
                        gauge(registry, "position", "events", "Last position of the log a view has looked at"),
                        ProjectionStatus::position),
                new Figure(
                        gauge(registry, "parked", "events", "Events put aside because they could not be folded"),
                        ProjectionStatus::parkedEvents),
                new Figure(
                        gauge(registry, "failures", "failures", "Failed attempts of a view since it was last built"),
                        ProjectionStatus::failures),
                new Figure(
                        gauge(registry, "rebuild", "percent", "How far a rebuild is; 100 while none is under way"),
                        view -> view.rebuild().map(Rebuild::percent).orElse(100.0)),
                new Figure(
                        gauge(registry, "paused", "", "1 while somebody has paused the view, else 0"),
                        view -> view.state() == State.PAUSED ? 1 : 0),
                new Figure(
                        gauge(registry, "stopped", "", "1 while a view is given up because nothing could be folded"),
                        view -> view.state() == State.FAILED ? 1 : 0));
    }

    private static Gauges gauge(MeterRegistry registry, String name, String unit, String description) {
        return Gauges.named(registry, "mingjing.projection." + name, unit, description);
    }

    /** Reads the state of every view again. */
    public void refresh() {
        List<ProjectionStatus> views = status.get();
        for (Figure figure : figures) {
            views.forEach(view -> figure.gauges().row(figure.value().applyAsDouble(view), "projection", view.name()));
            figure.gauges().show();
        }
    }
}
