package mingjing.rules.stage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The marks a jury gave (评委打分), each of 0 to 100.
 *
 * @param marks judge → entrant → mark; a judge who stepped aside for an entrant has no mark for it
 * @param trimmedFrom from so many marks on, one highest and one lowest are left out (去掉一个最高分、一个最低分); at least 3
 */
public record Panel(SortedMap<String, SortedMap<String, BigDecimal>> marks, int trimmedFrom) {
    private static final int DECIMALS = 3;

    public Panel {
        SortedMap<String, SortedMap<String, BigDecimal>> copy = new TreeMap<>();
        marks.forEach((judge, own) -> copy.put(judge, Collections.unmodifiableSortedMap(new TreeMap<>(own))));
        marks = Collections.unmodifiableSortedMap(copy);
    }

    /** Everybody who was marked by somebody. */
    public SortedSet<String> entrants() {
        SortedSet<String> entrants = new TreeSet<>();
        marks.values().forEach(own -> entrants.addAll(own.keySet()));
        return entrants;
    }

    /** The stage score of an entrant to three decimals, half up; empty where nobody marked it. */
    public Optional<BigDecimal> score(String entrant) {
        return score(marksOf(entrant));
    }

    private Optional<BigDecimal> score(List<BigDecimal> given) {
        List<BigDecimal> counted = new ArrayList<>(given);
        Collections.sort(counted);
        if (counted.size() >= trimmedFrom) {
            counted.removeFirst();
            counted.removeLast();
        }
        return mean(counted).map(mean -> mean.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> mean(Collection<BigDecimal> numbers) {
        return numbers.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL128));
    }

    private List<BigDecimal> marksOf(String entrant) {
        return marks.values().stream()
                .flatMap(own -> Optional.ofNullable(own.get(entrant)).stream())
                .toList();
    }

    /** Highest less lowest mark of a judge: one who gives everybody the same says nothing. */
    public BigDecimal spread(String judge) {
        Collection<BigDecimal> own =
                marks.getOrDefault(judge, Collections.emptySortedMap()).values();
        return own.isEmpty() ? BigDecimal.ZERO : Collections.max(own).subtract(Collections.min(own));
    }

    /**
     * How much lower (positive) or higher a judge marks than the others did for the same entrants, in marks, to three decimals.
     *
     * <p>Of entrants whom nobody else marked nothing can be said.
     */
    public BigDecimal harshness(String judge) {
        Panel others = without(judge);
        List<BigDecimal> lower = new ArrayList<>();
        marks.getOrDefault(judge, Collections.emptySortedMap())
                .forEach((entrant, mark) ->
                        mean(others.marksOf(entrant)).ifPresent(mean -> lower.add(mean.subtract(mark))));
        return mean(lower).orElse(BigDecimal.ZERO).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The same marks without those of one judge. */
    public Panel without(String judge) {
        SortedMap<String, SortedMap<String, BigDecimal>> rest = new TreeMap<>(marks);
        rest.remove(judge);
        return new Panel(rest, trimmedFrom);
    }

    /** Every entrant with the highest final score; several where they are equal. */
    public Set<String> winners(Weighing weighing) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        entrants()
                .forEach(entrant ->
                        score(entrant).ifPresent(stage -> totals.put(entrant, weighing.total(entrant, stage))));
        Optional<BigDecimal> highest = totals.values().stream().max(BigDecimal::compareTo);
        SortedSet<String> winners = new TreeSet<>();
        totals.forEach((entrant, total) -> {
            if (highest.filter(top -> top.compareTo(total) == 0).isPresent()) {
                winners.add(entrant);
            }
        });
        return Collections.unmodifiableSortedSet(winners);
    }

    /** Judges without whose marks somebody else would have won (去掉一位评委). */
    public SortedSet<String> decisive(Weighing weighing) {
        Set<String> winners = winners(weighing);
        SortedSet<String> decisive = new TreeSet<>();
        for (String judge : marks.keySet()) {
            if (!without(judge).winners(weighing).equals(winners)) {
                decisive.add(judge);
            }
        }
        return decisive;
    }
}
