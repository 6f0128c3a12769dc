package mingjing.console.imports;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param created orders recorded now, or that would be
 * @param unchanged orders that were recorded before from the same rows
 * @param refused rows with errors; when there is one, nothing was written
 * @param position the head of the ledger afterwards
 * @param wrong all that is wrong, however much it is
 * @param headers how the headers of each sheet were read that had others than ours
 */
public record Report(
        int rows, int created, int unchanged, int refused, long position, RowErrors wrong, List<Headers> headers) {
    public Report {
        headers = List.copyOf(headers);
    }

    /** So many errors are told one by one; all of them stand in the workbooks given back. */
    public static final int TOLD = 200;

    public boolean accepted() {
        return wrong.count() == 0;
    }

    /** The first errors, by place. */
    public List<RowError> errors() {
        return wrong.first(TOLD);
    }
}
