package mingjing.query;

/** Which page of a list is wanted: from 1, with 1 to 1,000 rows a page. */
public record Paging(int page, int size) {
    /** Everything that fits on the largest page. */
    public static final Paging FIRST = new Paging(1, 1_000);

    public Paging {
        if (page < 1) {
            throw new IllegalArgumentException("页码从 1 开始，不能是 " + page);
        }
        if (size < 1 || size > 1_000) {
            throw new IllegalArgumentException("每页 1 至 1000 行，不能是 " + size);
        }
    }
}
