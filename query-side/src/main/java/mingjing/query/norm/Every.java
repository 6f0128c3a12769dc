package mingjing.query.norm;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** How often something is normally done. */
public enum Every {
    MONTH("月", 1),
    QUARTER("季", 3),
    HALF_YEAR("半年", 6),
    YEAR("年", 12);

    private final String word;
    private final int months;

    Every(String word, int months) {
        this.word = word;
        this.months = months;
    }

    /** As a file of norms writes it. */
    public String word() {
        return word;
    }

    /** A period of a year, for example {@code 2022-03} or {@code 2022-Q1}. */
    public record Period(String name, LocalDate first, LocalDate last) {
        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The periods of a year, in order. */
    public List<Period> of(int year) {
        return IntStream.range(0, 12 / months)
                .mapToObj(number -> period(year, number))
                .toList();
    }

    private Period period(int year, int number) {
        YearMonth first = YearMonth.of(year, number * months + 1);
        String name = switch (this) {
            case MONTH -> first.toString();
            case QUARTER -> year + "-Q" + (number + 1);
            case HALF_YEAR -> year + "-H" + (number + 1);
            case YEAR -> Integer.toString(year);
        };
        return new Period(name, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
}
