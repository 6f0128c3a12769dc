package mingjing.console;

import mingjing.console.cli.AccountCommand;
import mingjing.console.cli.BackupCommand;
import mingjing.console.cli.ConvertCommand;
import mingjing.console.cli.DemoCommand;
import mingjing.console.cli.Errors;
import mingjing.console.cli.ExportCommand;
import mingjing.console.cli.ImportCommand;
import mingjing.console.cli.LedgerCommand;
import mingjing.console.cli.PublishCommand;
import mingjing.console.cli.RestoreCommand;
import mingjing.console.cli.ScoreCommand;
import mingjing.console.cli.ServeCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the launcher. Exit codes: 0 done, 1 failed, 2 unavailable, 3 used wrongly. */
@Command(
        name = "mingjing",
        description = "明镜：可回放、可核验的街道工作台账",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AccountCommand.class,
            PublishCommand.class,
            ScoreCommand.class,
            ConvertCommand.class,
            LedgerCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Mingjing {
    private Mingjing() {}

    /** Runs a command; an error is one line on standard error that says what to do. */
    public static void main(String[] arguments) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        // logback.xml holds from the first line to the last: Spring would set logging up anew while the pool is
        // logging.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int code = commandLine().execute(arguments);
        if (code != DemoCommand.KEEP_RUNNING) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return Errors.handledBy(new CommandLine(new Mingjing())).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
