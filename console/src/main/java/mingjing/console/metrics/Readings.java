package mingjing.console.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import mingjing.console.platform.NodeRole;
import mingjing.observability.Refresher;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** All readings of a node, from the moment it is ready; it depends on what they read, so Spring stops it before. */
final class Readings implements AutoCloseable {
    private final Refresher refresher;
    private final List<Reading> readings;
    private final NodeRole role;

    Readings(MeterRegistry registry, List<Reading> readings, NodeRole role) {
        this.refresher = new Refresher(registry);
        this.readings = readings;
        this.role = role;
    }

    /** A node that only takes orders keeps no views, so it has nothing to say about them. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        readings.stream()
                .filter(each -> role.showsViews() || !each.takesViews())
                .forEach(each -> refresher.every(each.pause(), each.figures(), each.refresh()));
    }

    @Override
    public void close() {
        refresher.close();
    }
}
