package mingjing.store;

/** A listener's place; closing it ends the calls. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
