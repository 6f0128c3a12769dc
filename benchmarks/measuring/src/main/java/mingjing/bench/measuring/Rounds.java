package mingjing.bench.measuring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every measurement once, then all of them again: a slow minute of the machine then slows all alike.
 *
 * <p>A round that does not count goes first: a JVM spends its first half minute with its compiler.
 */
public final class Rounds {
    private static final int WARM_UP = 0;

    private final Results results = new Results();
    private final Set<String> failures = new LinkedHashSet<>();

    private final Saved saved;

    /** Told what is known after each round, so that an interrupted run was not for nothing. */
    interface Saved {
        void after(Results results) throws IOException;
    }

    Rounds(Saved saved) {
        this.saved = saved;
    }

    /** Runs those that were asked for, as often as was asked. */
    public void run(Options options, List<Measurement> all) throws IOException {
        List<Measurement> measurements =
                all.stream().filter(each -> each.isWantedBy(options)).toList();
        int rounds = options.rounds();
        int first = options.quick() ? 1 : WARM_UP;
        Progress progress = new Progress("测量", (rounds + 1L - first) * measurements.size());
        long done = 0;
        progress.at(0);
        for (int round = first; round <= rounds; round++) {
            for (Measurement measurement : measurements) {
                measure(round, measurement);
                progress.at(++done);
            }
            if (round > WARM_UP) {
                saved.after(results);
            }
        }
    }

    /** What fails is told at the end; the rest is still worth measuring. */
    private void measure(int round, Measurement measurement) {
        List<Figure> figures = measurement.figures();
        try {
            double[] values = measurement.work().once();
            for (int i = 0; i < values.length; i++) {
                if (round > WARM_UP) {
                    results.add(round, figures.get(i), values[i]);
                }
                Progress.tell(String.format(
                        Locale.ROOT,
                        "%s  %s  %,.1f %s",
                        round > WARM_UP ? "第 " + round + " 轮" : "预热",
                        figures.get(i).name(),
                        values[i],
                        figures.get(i).unit()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(measurement.name() + "：被中断");
        } catch (BenchFailure e) {
            failures.add(measurement.name() + "：" + e.getMessage());
        } catch (Exception e) {
            failures.add(measurement.name() + "：" + e);
        }
    }

    Results results() {
        return results;
    }

    List<String> failures() {
        return new ArrayList<>(failures);
    }
}
