package mingjing.console.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with some ledgers, by place; however much it is, it does not fill the memory. */
public final class RowErrors implements Iterable<RowError> {
    private final Sorted<RowError> errors = new Sorted<>(new RowError.Form(), RowError.BY_PLACE);

    void add(RowError error) {
        errors.add(error);
    }

    public int count() {
        return errors.size();
    }

    @Override
    public Iterator<RowError> iterator() {
        return errors.iterator();
    }

    /** The first few. */
    public List<RowError> first(int most) {
        List<RowError> first = new ArrayList<>();
        for (Iterator<RowError> each = iterator(); each.hasNext() && first.size() < most; ) {
            first.add(each.next());
        }
        return first;
    }

    /** In how many rows something is wrong. */
    int rows() {
        int rows = 0;
        RowError before = null;
        for (RowError error : this) {
            if (before == null || RowError.BY_PLACE.compare(before, error) != 0) {
                rows++;
            }
            before = error;
        }
        return rows;
    }

    /** Whether something is wrong with a file. */
    public boolean concern(String file) {
        for (RowError error : this) {
            if (error.file().equals(file)) {
                return true;
            }
        }
        return false;
    }

    /** Two that say the same are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof RowErrors that) || that.count() != count()) {
            return false;
        }
        Iterator<RowError> others = that.iterator();
        for (RowError error : this) {
            if (!error.equals(others.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return count();
    }

    @Override
    public String toString() {
        return count() + " 处错误 " + first(Report.TOLD);
    }
}
