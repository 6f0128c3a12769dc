package mingjing.rules.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How the year's score and the stage make the result: objective score × weight + stage score × weight.
 *
 * @param objective each entrant's score of the year, of 0 to 100
 * @param stagePercent 0 to 100; the rest is the objective score's
 */
public record Weighing(Map<String, BigDecimal> objective, int stagePercent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 3;

    public Weighing {
        objective = Map.copyOf(objective);
        if (stagePercent < 0 || stagePercent > 100) {
            throw new IllegalArgumentException("现场分占比是 0 至 100，不能是 " + stagePercent);
        }
    }

    /** The result to three decimals, half up; who has no objective score has 0 of it. */
    public BigDecimal total(String entrant, BigDecimal stage) {
        BigDecimal year = objective.getOrDefault(entrant, BigDecimal.ZERO);
        return year.multiply(BigDecimal.valueOf(100L - stagePercent))
                .add(stage.multiply(BigDecimal.valueOf(stagePercent)))
                .divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
    }
}
