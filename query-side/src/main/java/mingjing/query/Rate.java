package mingjing.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A share as its two exact counts; rounding is for the eye only. */
public record Rate(long part, long whole) {
    /** Percent to one decimal, half up; empty where there is nothing to divide by. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
