package mingjing.bench.console;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Tool;

/** Visitors who each ask for one page, wait for it and ask again, by a program that others use too. */
final class Wrk {
    private static final String CONNECTIONS = "32";
    private static final Pattern PERCENTILE = Pattern.compile(" (50|99)% +([0-9.]+)(us|ms|s)");
    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");

    private final Tool tool;

    /** Requests a second, and milliseconds of one. */
    record Measured(double perSecond, double p50, double p99) {}

    Wrk(Tool tool) {
        this.tool = tool;
    }

    /** Every answer must be a page. */
    Measured run(URI page, String cookie, Duration time) throws IOException, InterruptedException {
        String output = tool.run(
                Path.of("."),
                List.of(
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + Math.max(1, time.toSeconds()) + "s",
                        "--latency",
                        "-H",
                        "Cookie: " + cookie,
                        "-H",
                        "Accept: text/html",
                        page.toString()));
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new BenchFailure(page + " was not always answered:\n" + output);
        }
        return new Measured(rate(output), percentile(output, "50"), percentile(output, "99"));
    }

    static double rate(String output) {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new BenchFailure("wrk printed no rate: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    static double percentile(String output, String percent) {
        return PERCENTILE
                .matcher(output)
                .results()
                .filter(each -> each.group(1).equals(percent))
                .mapToDouble(each -> Double.parseDouble(each.group(2)) * milliseconds(each.group(3)))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("wrk printed no percentiles: " + output));
    }

    private static double milliseconds(String unit) {
        return switch (unit) {
            case "us" -> 1e-3;
            case "ms" -> 1;
            default -> 1e3;
        };
    }
}
