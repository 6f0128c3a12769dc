package mingjing.console.imports;

/** Told how far long work has come. */
@FunctionalInterface
public interface Progress {
    /** {@code done} of {@code all} steps are taken. */
    void at(int done, int all);

    /** {@code done} of {@code all} steps are looked at, before the first is taken. */
    default void checked(int done, int all) {}

    /** Tells nobody. */
    static Progress silent() {
        return (_, _) -> {};
    }
}
