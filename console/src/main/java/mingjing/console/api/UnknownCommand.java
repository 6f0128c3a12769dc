package mingjing.console.api;

import java.util.Collection;
import java.util.TreeSet;

/** An order of a name that does not exist. */
final class UnknownCommand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownCommand(String name, Collection<String> known) {
        super("没有名为 “" + name + "” 的命令。可用的有：" + String.join("、", new TreeSet<>(known)));
    }
}
