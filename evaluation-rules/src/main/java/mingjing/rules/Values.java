package mingjing.rules;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one community measures, by the name of the quantity; thousands of them share the names. */
final class Values extends AbstractMap<String, BigDecimal> {
    private final Codes<String> names;
    private final BigDecimal[] numbers;

    Values(Codes<String> names, BigDecimal[] numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    @Override
    public @Nullable BigDecimal get(@Nullable Object name) {
        int slot = name instanceof String text ? names.find(text) : Codes.NONE;
        return slot == Codes.NONE ? null : numbers[slot];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<String, BigDecimal>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, BigDecimal>> iterator() {
                return IntStream.range(0, numbers.length)
                        .mapToObj(slot -> Map.entry(names.thing(slot), numbers[slot]))
                        .iterator();
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }
}
