package mingjing.console.cli;

import java.io.IOException;
import java.net.ServerSocket;
import mingjing.console.database.Unavailable;

/** Looks whether a port can be had, before anything else is started. */
final class Ports {
    private Ports() {}

    /** Passes where the port is free now, or 0 for any. */
    static void demandFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException | IllegalArgumentException e) {
            throw new Unavailable("端口 " + port + " 用不了（已被占用，或不允许）。请用 --port 换一个，例如 --port 8081。", e);
        }
    }
}
