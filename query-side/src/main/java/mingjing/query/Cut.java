package mingjing.query;

import java.util.List;

/** One page of a longer list: pages count from 1, and {@code position} is where the log stood. */
public record Cut<T>(List<T> rows, int total, int page, int pages, long position) {
    public Cut {
        rows = List.copyOf(rows);
    }

    /** Cuts a list; a page beyond the last is empty. */
    public static <T> Cut<T> of(List<T> all, Paging paging, long position) {
        int pages = Math.max(1, (all.size() + paging.size() - 1) / paging.size());
        long from = Math.min(all.size(), (paging.page() - 1L) * paging.size());
        long to = Math.min(all.size(), from + paging.size());
        return new Cut<>(all.subList((int) from, (int) to), all.size(), paging.page(), pages, position);
    }
}
