package mingjing.torture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mingjing.torture.judge.Wrong;

/** What came of one run of one case. */
public record Run(
        String name,
        long seed,
        Duration took,
        long recorded,
        long refused,
        long failed,
        int kills,
        Map<Wrong, Integer> wrong,
        List<String> examples,
        String skipped) {
    public Run {
        wrong = Map.copyOf(wrong);
        examples = List.copyOf(examples);
    }

    public int wrongs() {
        return wrong.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isSkipped() {
        return !skipped.isEmpty();
    }
}
