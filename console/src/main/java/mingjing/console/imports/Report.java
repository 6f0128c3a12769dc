package mingjing.console.imports;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param created orders recorded now, or that would be
 * @param unchanged orders that were recorded before from the same rows
 * @param refused rows with errors; when there is one, nothing was written
 * @param position the head of the ledger afterwards
 */
public record Report(int rows, int created, int unchanged, int refused, long position, List<RowError> errors) {
    public Report {
        errors = List.copyOf(errors);
    }

    public boolean accepted() {
        return errors.isEmpty();
    }
}
