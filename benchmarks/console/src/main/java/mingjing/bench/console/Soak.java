package mingjing.bench.console;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mingjing.bench.driver.OpenLoop;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Median;
import mingjing.bench.measuring.Progress;
import mingjing.bench.measuring.Tool;
import tools.jackson.databind.json.JsonMapper;

/** Orders at a steady rate through the API while pages are read, for long; then the published ledger is verified. */
final class Soak {
    private static final int ORDERS_A_SECOND = 500;
    private static final int CLERKS = 50;
    private static final int PAGES_A_SECOND = 10;
    private static final int READERS = 5;
    private static final List<String> PAGES =
            List.of("/", "/rectification", "/rectification/S-1", "/scoreboard?period=2022", "/audit");
    private static final long A_SECOND = 1_000_000_000L;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Path root;
    private final Office office;
    private final Duration time;
    private final AtomicInteger problems = new AtomicInteger();

    /** A minute as it went. */
    private record Sample(Tally.Minute orders, Tally.Minute pages, double resident, long behind) {
        String line(int number) {
            return String.format(
                    Locale.ROOT,
                    "第 %d 分  指令 %,.1f/s p50 %.1f p99 %.1f ms  页面 %,.1f/s p99 %.1f ms  内存 %.0f MB  视图落后 %d",
                    number,
                    orders.answers() / 60.0,
                    orders.p50(),
                    orders.p99(),
                    pages.answers() / 60.0,
                    pages.p99(),
                    resident,
                    behind);
        }
    }

    private interface Work {
        void once() throws Exception;
    }

    Soak(Path root, Office office, Duration time) {
        this.root = root;
        this.office = office;
        this.time = time;
    }

    Measurement measurement() {
        List<Figure> figures = List.of(
                Figure.alone("soak.orders", "ops/s"),
                Figure.alone("soak.orders.p50", "ms"),
                Figure.alone("soak.orders.p99", "ms"),
                Figure.alone("soak.pages", "ops/s"),
                Figure.alone("soak.pages.p99", "ms"),
                Figure.alone("soak.wrong", "ops"),
                Figure.alone("soak.behind", "events"),
                Figure.alone("soak.resident", "MB"),
                Figure.alone("soak.verified", "events"));
        return new Measurement(figures, this::run);
    }

    private double[] run() throws Exception {
        List<Sample> samples = new ArrayList<>();
        Tally orders = new Tally();
        Tally pages = new Tally();
        long until = System.nanoTime() + time.toNanos();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clerks(threads, http, until, orders);
            readers(threads, until, pages);
            while (System.nanoTime() < until) {
                Thread.sleep(A_MINUTE);
                samples.add(new Sample(
                        orders.end(),
                        pages.end(),
                        office.node().resident(),
                        office.node().behind()));
                Progress.tell(samples.getLast().line(samples.size()));
            }
        }
        if (orders.wrong() + pages.wrong() > 0) {
            Progress.tell("第一个错：" + orders.firstWrong() + " " + pages.firstWrong());
        }
        office.node().awaitFolded();
        office.awaitPublished();
        return figures(samples, orders.wrong() + pages.wrong(), verified());
    }

    private void clerks(ExecutorService threads, HttpClient http, long until, Tally orders) {
        long begin = System.nanoTime();
        for (int i = 0; i < CLERKS; i++) {
            Clerk clerk = new Clerk(office.node(), http, problems);
            long first = begin + i * A_SECOND / ORDERS_A_SECOND;
            threads.execute(() -> repeat(clerk::next, first, ORDERS_A_SECOND / CLERKS, until, orders));
        }
    }

    /** They begin a little later, when there is something new to read. */
    private void readers(ExecutorService threads, long until, Tally pages) throws IOException, InterruptedException {
        long begin = System.nanoTime() + 3 * A_SECOND;
        for (int i = 0; i < READERS; i++) {
            Visitor reader = Visitor.signIn(office.node(), "leader");
            AtomicInteger next = new AtomicInteger(i);
            long first = begin + i * A_SECOND / PAGES_A_SECOND;
            threads.execute(() -> repeat(
                    () -> reader.read(PAGES.get(next.getAndIncrement() % PAGES.size())),
                    first,
                    PAGES_A_SECOND / READERS,
                    until,
                    pages));
        }
    }

    /** On schedule: a slow answer counts for those that should have been asked for meanwhile. */
    private static void repeat(Work work, long first, int perSecond, long until, Tally tally) {
        for (long due = first; due < until; due += A_SECOND / perSecond) {
            OpenLoop.parkUntil(due);
            try {
                work.once();
                tally.add(System.nanoTime() - due);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                tally.wrong(e);
            }
        }
    }

    private static double[] figures(List<Sample> samples, long wrong, long verified) {
        return new double[] {
            samples.stream().mapToInt(sample -> sample.orders().answers()).sum() / (60.0 * samples.size()),
            Median.of(samples.stream().map(sample -> sample.orders().p50()).toList()),
            Median.of(samples.stream().map(sample -> sample.orders().p99()).toList()),
            samples.stream().mapToInt(sample -> sample.pages().answers()).sum() / (60.0 * samples.size()),
            Median.of(samples.stream().map(sample -> sample.pages().p99()).toList()),
            wrong,
            samples.stream().mapToLong(Sample::behind).max().orElseThrow(),
            samples.getLast().resident(),
            verified
        };
    }

    /** How many events of the published ledger the auditor's program found unaltered; it fails where one was not. */
    private long verified() throws IOException, InterruptedException {
        Visitor auditor = Visitor.signIn(office.node(), "auditor");
        Path ledger = office.node().ledger();
        Path key = Files.writeString(ledger.resolveSibling("bench.key"), auditor.read("/ledger/key"));
        Path report = ledger.resolveSibling("bench.json");
        Tool.at(root.resolve("mingjing"))
                .run(
                        root,
                        List.of(
                                "verify",
                                "folder",
                                ledger.toString(),
                                "--key",
                                key.toString(),
                                "--report",
                                report.toString()));
        return JsonMapper.shared().readTree(report.toFile()).get("checked").asLong();
    }
}
