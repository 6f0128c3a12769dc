package mingjing.torture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mingjing.candidate.Candidate;
import mingjing.torture.cases.Cases;
import mingjing.torture.node.Candidates;
import mingjing.torture.own.OwnAudit;
import mingjing.torture.own.OwnCases;

/** {@code ./mingjing torture}: all cases once, or random ones for so many minutes; exit code 1 when anything was wrong. */
public final class Torture {
    private final Options options;
    private final Report report;
    private final List<Case> cases;

    private Torture(Options options, Report report) {
        this.options = options;
        this.report = report;
        this.cases = new ArrayList<>(Cases.all());
        if (options.candidate().equals(OwnAudit.NAME)) {
            cases.addAll(OwnCases.all());
        }
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        if (List.of(args).contains("--help")) {
            System.out.println(Options.USAGE);
            return 0;
        }
        try {
            Options options = Options.parse(args);
            return new Torture(options, new Report(System.out)).run(Candidates.named(options.candidate()));
        } catch (IllegalArgumentException e) {
            System.err.println("错误：" + e.getMessage());
            System.err.println(Options.USAGE);
            return 3;
        } catch (IOException e) {
            System.err.println("错误：" + e.getMessage());
            return 2;
        }
    }

    private int run(Candidate candidate) throws IOException {
        List<Case> chosen = cases.stream()
                .filter(one -> options.only() == null || one.name().equals(options.only()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("没有这种情形：" + options.only() + "；有 "
                    + cases.stream().map(Case::name).toList());
        }
        System.out.println("被考的存储 " + candidate.name() + "，种子 " + options.seed() + "，情形 " + chosen.size() + " 种");
        CountDownLatch tidy = endsTidily();
        Audit audit = candidate.name().equals(OwnAudit.NAME) ? new OwnAudit() : Audit.none();
        try (Bench bench = Bench.start(candidate, audit, Pace.LONG)) {
            runAll(bench, chosen);
        } catch (Interrupted e) {
            System.out.println("中断：正在跑的一次不算。");
        } finally {
            report.summary();
            tidy.countDown();
        }
        return report.wrongs() == 0 ? 0 : 1;
    }

    private void runAll(Bench bench, List<Case> chosen) {
        if (options.minutes() > 0) {
            runFor(bench, chosen, (long) (options.minutes() * 60_000_000_000L));
            return;
        }
        Random seeds = new Random(options.seed());
        for (int i = 0; i < chosen.size(); i++) {
            // A single case takes the seed as it is: that is how a run is repeated.
            long seed = options.only() == null ? seeds.nextInt(Integer.MAX_VALUE) : options.seed();
            report.add(Runner.run(bench, chosen.get(i), seed), (i + 1) + "/" + chosen.size());
        }
    }

    /** Every other run is a storm, so that processes are killed all the time. */
    private void runFor(Bench bench, List<Case> chosen, long nanos) {
        Random dice = new Random(options.seed());
        long start = System.nanoTime();
        for (int i = 0; System.nanoTime() - start < nanos; i++) {
            Case next = i % 2 == 0
                    ? chosen.stream()
                            .filter(one -> one.name().equals("storm"))
                            .findFirst()
                            .orElse(chosen.getFirst())
                    : chosen.get(dice.nextInt(chosen.size()));
            Run run = Runner.run(bench, next, dice.nextInt(Integer.MAX_VALUE));
            long elapsed = System.nanoTime() - start;
            long seconds = TimeUnit.NANOSECONDS.toSeconds(elapsed);
            String progress = String.format(
                    Locale.ROOT, "%3d:%02d %3d%%", seconds / 60, seconds % 60, Math.min(100, elapsed * 100 / nanos));
            report.add(run, progress);
        }
    }

    /** Ctrl-C interrupts the run; the servers it started are stopped and the summary printed before the end. */
    private static CountDownLatch endsTidily() {
        CountDownLatch tidy = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            main.interrupt();
            try {
                tidy.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return tidy;
    }
}
