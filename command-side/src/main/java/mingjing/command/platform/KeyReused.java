package mingjing.command.platform;

/** An idempotency key came back with another order; the first order stands. */
public final class KeyReused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReused(String key) {
        super("the key " + key + " was used for another order");
    }
}
