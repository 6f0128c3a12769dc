package mingjing.console.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a page in the user's browser, where there is a screen. */
final class Browser {
    private Browser() {}

    static void open(String url) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        if (!mac && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
            return;
        }
        try {
            new ProcessBuilder(List.of(mac ? "open" : "xdg-open", url))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            System.out.println("请在浏览器里打开 " + url);
        }
    }
}
