package mingjing.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mingjing.torture.judge.Findings;
import mingjing.torture.judge.Notes;
import mingjing.torture.judge.Wrong;

/** Runs one case and turns whatever happens into a {@link Run}. */
public final class Runner {
    private Runner() {}

    public static Run run(Bench bench, Case one, long seed) {
        long start = System.nanoTime();
        if (!bench.candidate().abilities().containsAll(one.needs())) {
            return skipped(one, seed, bench.candidate().name() + " 做不到 " + one.needs());
        }
        try (Trial trial = new Trial(bench, seed)) {
            String skipped = "";
            try {
                one.run(trial);
            } catch (Skipped e) {
                skipped = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                throw new Interrupted();
            } catch (Interrupted e) {
                throw e;
            } catch (Exception e) {
                // Whatever a store throws where nothing may go wrong is a finding, not the end of the run.
                trial.wrong(
                        Wrong.BROKEN,
                        e + " at "
                                + List.of(e.getStackTrace()).stream().limit(6).toList());
            }
            if (!bench.server().isRunning()) {
                bench.server().restart();
            }
            Notes notes = trial.notes();
            Findings findings = trial.findings();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Run(
                    one.name(),
                    seed,
                    took,
                    notes.recorded(),
                    notes.refused(),
                    notes.failed(),
                    trial.kills(),
                    findings.counts(),
                    findings.examples(),
                    skipped);
        } catch (InterruptedException e) {
            throw new Interrupted();
        } catch (Interrupted e) {
            throw e;
        } catch (Exception e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            List<String> example = List.of("before or after the case: " + e);
            return new Run(one.name(), seed, took, 0, 0, 0, 0, Map.of(Wrong.BROKEN, 1), example, "");
        }
    }

    private static Run skipped(Case one, long seed, String why) {
        return new Run(one.name(), seed, Duration.ZERO, 0, 0, 0, 0, Map.of(), List.of(), why);
    }
}
