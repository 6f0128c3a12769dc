package mingjing.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every measurement once, then all of them again: a slow minute of the machine then slows all alike. */
final class Rounds {
    private final Results results = new Results();
    private final Set<String> failures = new LinkedHashSet<>();

    void run(int rounds, List<Measurement> measurements) {
        Progress progress = new Progress("测量", (long) rounds * measurements.size());
        long done = 0;
        progress.at(0);
        for (int round = 1; round <= rounds; round++) {
            for (Measurement measurement : measurements) {
                measure(round, measurement, progress);
                progress.at(++done);
            }
        }
    }

    /** What fails is told at the end; the rest is still worth measuring. */
    private void measure(int round, Measurement measurement, Progress progress) {
        List<Figure> figures = measurement.figures();
        try {
            double[] values = measurement.work().once();
            for (int i = 0; i < values.length; i++) {
                results.add(round, figures.get(i), values[i]);
                progress.tell(String.format(
                        Locale.ROOT,
                        "第 %d 轮  %s  %,.1f %s",
                        round,
                        figures.get(i).name(),
                        values[i],
                        figures.get(i).unit()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(figures.getFirst().name() + "：被中断");
        } catch (BenchFailure e) {
            failures.add(figures.getFirst().name() + "：" + e.getMessage());
        } catch (Exception e) {
            failures.add(figures.getFirst().name() + "：" + e);
        }
    }

    Results results() {
        return results;
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }
}
