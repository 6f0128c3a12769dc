package mingjing.console.pages;

/** There is no such thing at the moment asked for. */
final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String number) {
        super(number);
    }
}
