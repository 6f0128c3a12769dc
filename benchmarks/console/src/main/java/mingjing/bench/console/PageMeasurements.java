package mingjing.bench.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingjing.bench.console.Wrk.Measured;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.problems.ProblemLives;

/** Pages that people read daily, asked for by 32 readers at once who do nothing else. */
final class PageMeasurements {
    /** What any page costs: a template and the rules of access, no data. */
    private static final Page EMPTY = new Page("page.empty", "/login");

    private static final List<Page> PAGES = List.of(
            EMPTY,
            new Page("page.board", "/rectification"),
            new Page("page.item", "/rectification/" + ProblemLives.problem(1)),
            new Page("page.scoreboard", "/scoreboard?period=2022"),
            new Page("page.audit", "/audit"),
            new Page("page.overview", "/"));

    private final Office office;
    private final Wrk wrk;
    private final Duration time;

    private record Page(String name, String path) {}

    PageMeasurements(Office office, Wrk wrk, Duration time) {
        this.office = office;
        this.wrk = wrk;
        this.time = time;
    }

    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>();
        PAGES.forEach(page -> all.add(measurement(page)));
        return all;
    }

    private Measurement measurement(Page page) {
        return new Measurement(figures(page), () -> {
            Measured measured =
                    wrk.run(office.node().address(page.path()), office.leader().cookie(), time);
            return new double[] {measured.perSecond(), measured.p50(), measured.p99()};
        });
    }

    private static List<Figure> figures(Page page) {
        String against = page.equals(EMPTY) ? "" : EMPTY.name();
        return List.of(
                new Figure(page.name() + ".rate", "ops/s", against + ".rate"),
                new Figure(page.name() + ".p50", "ms", against + ".p50"),
                new Figure(page.name() + ".p99", "ms", against + ".p99"));
    }
}
