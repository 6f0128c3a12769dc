package mingjing.console.platform;

import java.util.stream.Stream;
import mingjing.console.database.Unavailable;

/** What a node is for. Views and pages need a node that shows, orders one that takes them. */
public enum NodeRole {
    /** Both. */
    ALL,
    /** Takes orders over the API, keeps and shows no views. */
    COMMAND,
    /** Keeps and shows views, takes no orders. */
    QUERY;

    /** As somebody writes it in a file. */
    public static NodeRole named(String name) {
        return Stream.of(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Unavailable("mingjing.role 要写 all、command 或 query，不能是 " + name + "。"));
    }

    public boolean takesOrders() {
        return this != QUERY;
    }

    public boolean showsViews() {
        return this != COMMAND;
    }
}
