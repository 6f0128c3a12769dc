package mingjing.console.pages;

/** The time in the address cannot be read or has not come; says how to write it. */
final class BadMoment extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadMoment(IllegalArgumentException cause) {
        super(cause.getMessage(), cause);
    }
}
