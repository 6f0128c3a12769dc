package mingjing.console.exports;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/** Rows made of other things when they are asked for: a long table is never in memory twice. */
final class Rows<T> extends AbstractList<List<Object>> implements RandomAccess {
    private final List<T> things;
    private final Function<T, List<Object>> row;

    private Rows(List<T> things, Function<T, List<Object>> row) {
        this.things = things;
        this.row = row;
    }

    static <T> List<List<Object>> of(List<T> things, Function<T, List<Object>> row) {
        return new Rows<>(things, row);
    }

    @Override
    public List<Object> get(int index) {
        return row.apply(things.get(index));
    }

    @Override
    public int size() {
        return things.size();
    }
}
