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
        return List.of(figure(page, ".rate", "ops/s"), figure(page, ".p50", "ms"), figure(page, ".p99", "ms"));
    }

    private static Figure figure(Page page, String what, String unit) {
        String name = page.name() + what;
        return page.equals(EMPTY) ? Figure.alone(name, unit) : new Figure(name, unit, EMPTY.name() + what);
    }
}
