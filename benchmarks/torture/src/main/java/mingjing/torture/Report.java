package mingjing.torture;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import mingjing.torture.judge.Wrong;

/** Tells the user how it goes, and in the end what came out. */
final class Report {
    private final PrintStream out;
    private final List<Run> runs = new ArrayList<>();
    private final long start = System.nanoTime();

    Report(PrintStream out) {
        this.out = out;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** One line for a run; wrong outcomes with what is needed to see them again. */
    void add(Run run, String progress) {
        runs.add(run);
        if (run.isSkipped()) {
            out.printf(Locale.ROOT, "%s  %-12s 跳过：%s%n", progress, run.name(), run.skipped());
            return;
        }
        out.printf(
                Locale.ROOT,
                "%s  %-12s seed=%-10d %5.1fs  确认 %6d  拒绝 %6d  失败 %5d  错误 %d  ｜ 累计确认 %d，杀进程 %d，错误 %d%n",
                progress,
                run.name(),
                run.seed(),
                run.took().toMillis() / 1000.0,
                run.recorded(),
                run.refused(),
                run.failed(),
                run.wrongs(),
                sum(Run::recorded),
                sum(Run::kills),
                wrongs());
        run.examples().forEach(example -> out.printf(Locale.ROOT, "    ✗ %s%n", example));
        if (run.wrongs() > 0) {
            out.printf(Locale.ROOT, "    重现：./mingjing torture --case %s --seed %d%n", run.name(), run.seed());
        }
    }

    long wrongs() {
        return sum(Run::wrongs);
    }

    private long sum(ToLongFunction<Run> figure) {
        return runs.stream().mapToLong(figure).sum();
    }

    /** A table by case, then the wrong outcomes by kind. */
    void summary() {
        out.println();
        out.printf(
                Locale.ROOT, "%-12s %6s %6s %10s %10s %8s %8s %6s%n", "情形", "次数", "跳过", "确认", "拒绝", "失败", "杀进程", "错误");
        Map<String, List<Run>> byName = new TreeMap<>();
        runs.forEach(run ->
                byName.computeIfAbsent(run.name(), name -> new ArrayList<>()).add(run));
        byName.forEach(this::row);
        row("合计", runs);
        Map<Wrong, Integer> kinds = new EnumMap<>(Wrong.class);
        runs.forEach(run -> run.wrong().forEach((kind, count) -> kinds.merge(kind, count, Integer::sum)));
        kinds.forEach((kind, count) -> out.printf(Locale.ROOT, "  ✗ %s %s：%d%n", kind, kind.title(), count));
        double minutes = elapsed().toMillis() / 60_000.0;
        out.printf(Locale.ROOT, "用时 %.1f 分钟，每分钟杀进程 %.1f 个；错误 %d 个。%n", minutes, sum(Run::kills) / minutes, wrongs());
    }

    private void row(String name, List<Run> rows) {
        out.printf(
                Locale.ROOT,
                "%-12s %6d %6d %10d %10d %8d %8d %6d%n",
                name,
                rows.stream().filter(run -> !run.isSkipped()).count(),
                rows.stream().filter(Run::isSkipped).count(),
                rows.stream().mapToLong(Run::recorded).sum(),
                rows.stream().mapToLong(Run::refused).sum(),
                rows.stream().mapToLong(Run::failed).sum(),
                rows.stream().mapToLong(Run::kills).sum(),
                rows.stream().mapToLong(Run::wrongs).sum());
    }
}
