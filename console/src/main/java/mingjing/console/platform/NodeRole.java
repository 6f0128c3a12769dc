package mingjing.console.platform;

/** What a node is for. Views and pages need a node that shows, orders one that takes them. */
public enum NodeRole {
    /** Both. */
    ALL,
    /** Takes orders over the API, keeps and shows no views. */
    COMMAND,
    /** Keeps and shows views, takes no orders. */
    QUERY;

    public boolean takesOrders() {
        return this != QUERY;
    }

    public boolean showsViews() {
        return this != COMMAND;
    }
}
