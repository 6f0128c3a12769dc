package mingjing.torture;

/** A case cannot be run here; the message says why. */
public final class Skipped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Skipped(String why) {
        super(why);
    }
}
