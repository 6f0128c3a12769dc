package mingjing.bench.console;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.problems.ProblemLives;
import mingjing.bench.problems.ProblemLog;
import mingjing.candidate.mingjing.Mingjing;
import mingjing.store.EventStore;
import mingjing.store.StoreSettings;
import org.jspecify.annotations.Nullable;
import com.zaxxer.hikari.HikariDataSource;

/** Pages that people read daily, asked for by 32 readers at once, on a log of so many events. */
final class PageMeasurements implements AutoCloseable {
    private static final String EMPTY = "page.empty";

    /** The first stands for what any page costs: a template, the rules of access, no data. */
    private static final Map<String, String> PAGES = new java.util.LinkedHashMap<>();

    static {
        PAGES.put(EMPTY, "/login");
        PAGES.put("page.board", "/rectification?state=all");
        PAGES.put("page.item", "/rectification/" + ProblemLives.problem(1).value());
        PAGES.put("page.scoreboard", "/scoreboard?period=2022");
        PAGES.put("page.audit", "/audit");
    }

    private final Postgres postgres;
    private final Wrk wrk;
    private final Path root;
    private final Path home;
    private final Scale scale;
    private @Nullable DemoNode node;
    private @Nullable String cookie;

    PageMeasurements(Postgres postgres, Wrk wrk, Path root, Path home, Scale scale) {
        this.postgres = postgres;
        this.wrk = wrk;
        this.root = root;
        this.home = home;
        this.scale = scale;
    }
}
