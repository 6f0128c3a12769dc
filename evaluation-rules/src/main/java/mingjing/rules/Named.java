package mingjing.rules;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A map that never changes, in the order of its names, which thousands of maps share: what each community measures or scores. */
final class Named<V> extends AbstractMap<String, V> {
    private final Codes<String> names;
    private final V[] values;

    /** One value for each name, in their order; the array is the map's own from now on. */
    Named(Codes<String> names, V[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public @Nullable V get(@Nullable Object name) {
        int slot = name instanceof String text ? names.find(text) : Codes.NONE;
        return slot == Codes.NONE ? null : values[slot];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, V>> iterator() {
                return IntStream.range(0, values.length)
                        .mapToObj(slot -> Map.entry(names.thing(slot), values[slot]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    /** The same with one more name at the end. */
    Named<V> with(String name, V value) {
        Codes<String> more = new Codes<>();
        names.all().forEach(more::of);
        more.of(name);
        V[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = value;
        return new Named<>(more, all);
    }
}
