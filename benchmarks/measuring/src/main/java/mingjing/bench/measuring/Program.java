package mingjing.bench.measuring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/**
 * A benchmark from its command line to its table.
 *
 * @param usage what {@code --help} prints
 * @param options words that only this program knows, besides those of {@link Options}
 */
public record Program(String usage, Set<String> options, Measuring measuring) {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USED_WRONGLY = 3;

    /** Says what it measures on, makes the measurements and has them run in rounds. */
    @FunctionalInterface
    public interface Measuring {
        void run(Options options, Rounds rounds, PrintStream out, PrintStream err) throws Exception;
    }

    /** Returns the exit code. */
    public int run(List<String> arguments, PrintStream out, PrintStream err) throws Exception {
        if (arguments.contains("--help")) {
            out.print(usage);
            return DONE;
        }
        try {
            return measure(Options.parse(arguments, options), out, err);
        } catch (Options.Misused e) {
            err.println("错误：" + e.getMessage());
            return USED_WRONGLY;
        }
    }

    private int measure(Options options, PrintStream out, PrintStream err) throws Exception {
        Rounds rounds = new Rounds(results -> save(results, options));
        measuring.run(options, rounds, out, err);
        out.println();
        out.print(Report.table(rounds.results().lines()));
        out.println(options.quick() ? "试跑一轮，数字不作数。" : options.rounds() + " 轮；比值是各轮比值的中位数。");
        rounds.failures().forEach(failure -> err.println("错误：没有测成 " + failure));
        return rounds.failures().isEmpty() ? DONE : FAILED;
    }

    private static void save(Results results, Options options) throws IOException {
        if (options.json().isPresent()) {
            Files.writeString(options.json().get(), Report.json(results.lines()) + "\n", StandardCharsets.UTF_8);
        }
    }
}
