package mingjing.store;

import java.time.Duration;

/** Told what the writer does, so that another module can count it. */
public interface StoreMeters {
    /** A batch was committed: so many commands and events in so long. */
    default void batchAppended(int commands, int events, Duration took) {}

    /** One command waited so long from the call to its commit. */
    default void appended(Duration took) {}

    /** A command lost to an event its decision had not seen. */
    default void conflict() {}

    /** A command id came a second time. */
    default void resent() {}

    /** Counts nothing. */
    static StoreMeters none() {
        return new StoreMeters() {};
    }
}
