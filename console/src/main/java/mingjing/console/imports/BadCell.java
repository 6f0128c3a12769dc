package mingjing.console.imports;

/** A cell that does not hold what its column is for. */
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String column;

    BadCell(String column, String message) {
        super(message);
        this.column = column;
    }

    String column() {
        return column;
    }
}
