package mingjing.rules;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a number of a formula counts: 件, 天, 分/件, or nothing at all.
 *
 * @param powers unit word → exponent, without zeros; empty for a ratio
 * @param open a number written without a unit, which fits beside any
 */
record Unit(SortedMap<String, Integer> powers, boolean open) {
    /** The units a quantity may have, the longer before those they begin with. */
    static final List<String> WORDS = List.of(
            "件次", "人次", "场次", "万元", "万平米", "次", "件", "人", "天", "分", "场", "户", "个", "家", "起", "处", "条", "篇", "项", "支",
            "种");

    static final Unit OPEN = new Unit(new TreeMap<>(), true);
    static final Unit RATIO = new Unit(new TreeMap<>(), false);
    static final Unit MARKS = of("分");

    /** The unit of a word; percentages and quantities without a unit are ratios. */
    static Unit of(String word) {
        return word.isEmpty() || word.equals("%") ? RATIO : new Unit(new TreeMap<>(Map.of(word, 1)), false);
    }

    Unit times(Unit other) {
        return combined(other, 1);
    }

    Unit over(Unit other) {
        return combined(other, -1);
    }

    /** Whether the two may be added or compared. */
    boolean fits(Unit other) {
        return open || other.open || powers.equals(other.powers);
    }

    /** The unit of a sum of both. */
    Unit with(Unit other) {
        return open ? other : this;
    }

    private Unit combined(Unit other, int sign) {
        if (other.open) {
            return this;
        }
        SortedMap<String, Integer> all = new TreeMap<>(powers);
        other.powers.forEach((word, power) -> all.merge(word, sign * power, Integer::sum));
        all.values().removeIf(power -> power == 0);
        return new Unit(all, false);
    }

    /** As in {@code 分/件}; a ratio is 比率. */
    @Override
    public String toString() {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((word, power) -> {
            for (int i = 0; i < Math.min(Math.abs(power), 4); i++) {
                (power > 0 ? above : below).append(power > 0 ? "·" : "/").append(word);
            }
        });
        if (above.isEmpty() && below.isEmpty()) {
            return open ? "数" : "比率";
        }
        return (above.isEmpty() ? "1" : above.substring(1)) + below;
    }
}
