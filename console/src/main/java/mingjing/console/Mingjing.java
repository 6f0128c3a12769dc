package mingjing.console;

import mingjing.console.cli.DemoCommand;
import mingjing.console.cli.ImportCommand;
import mingjing.console.cli.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the launcher. Exit codes: 0 done, 1 failed, 2 unavailable, 3 used wrongly. */
@Command(
        name = "mingjing",
        description = "明镜：可回放、可核验的街道工作台账",
        subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class},
        mixinStandardHelpOptions = true)
public final class Mingjing {
    private Mingjing() {}

    /** Runs a command; an error is one line on standard error that says what to do. */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        CommandLine line = new CommandLine(new Mingjing());
        line.getCommandSpec().exitCodeOnInvalidInput(3);
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().exitCodeOnInvalidInput(3));
        line.setExecutionExceptionHandler((e, _, _) -> {
            if (System.getenv("MINGJING_TRACE") != null) {
                e.printStackTrace(System.err);
            }
            System.err.println("错误：" + reason(e));
            return 1;
        });
        int code = line.execute(arguments);
        if (code != DemoCommand.KEEP_RUNNING) {
            System.exit(code);
        }
    }

    /** The first words said, and the deepest cause where it adds something. */
    private static String reason(Throwable e) {
        String said = String.valueOf(e.getMessage() == null ? e : e.getMessage());
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String cause = String.valueOf(root.getMessage());
        return (said.contains(cause) ? said : said + "（" + cause + "）").replaceAll("\\s+", " ");
    }
}
