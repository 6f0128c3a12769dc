package mingjing.torture;

/** The user has had enough: the run ends without a verdict. */
public final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;
}
