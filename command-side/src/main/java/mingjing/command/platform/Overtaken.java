package mingjing.command.platform;

import java.io.Serial;

/** Other orders about the same matter came first again and again; nothing was recorded, and the order may be sent once more. */
public final class Overtaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    Overtaken(String commandId, Throwable last) {
        super("other orders kept coming before " + commandId, last);
    }
}
