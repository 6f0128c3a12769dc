package mingjing.store.projection;

/** The two sets of tables a view can have. */
enum Generation {
    LIVE("live", ""),
    NEXT("next", "_next");

    final String stored;
    private final String suffix;

    Generation(String stored, String suffix) {
        this.stored = stored;
        this.suffix = suffix;
    }

    String schema(String name) {
        return "view_" + name + suffix;
    }
}
