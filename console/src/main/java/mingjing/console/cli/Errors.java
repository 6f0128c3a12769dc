package mingjing.console.cli;

import mingjing.console.database.Unavailable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line on standard error that says what to do, and an exit code. */
public final class Errors {
    static final int FAILED = ExitCode.SOFTWARE;
    static final int UNAVAILABLE = 2;
    static final int USAGE = 3;

    private Errors() {}

    /** Sets the handlers on the command line, and through it on every command below it. */
    public static CommandLine handledBy(CommandLine line) {
        return line.setParameterExceptionHandler((e, _) -> usage(e))
                .setExecutionExceptionHandler((e, _, _) -> failed(e));
    }

    private static int usage(ParameterException e) {
        String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        System.err.println("用法不对：" + oneLine(String.valueOf(e.getMessage())) + "（看用法：./" + help + "）");
        return USAGE;
    }

    private static int failed(Exception e) {
        if (System.getenv("MINGJING_TRACE") != null) {
            e.printStackTrace(System.err);
        }
        if (e instanceof ParameterException parameter) {
            return usage(parameter);
        }
        System.err.println("错误：" + oneLine(reason(e)));
        return e instanceof Unavailable ? UNAVAILABLE : FAILED;
    }

    /** The first words said, and the deepest cause where it adds something. */
    private static String reason(Throwable e) {
        String said = e.getMessage() == null ? e.toString() : String.valueOf(e.getMessage());
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String cause = String.valueOf(root.getMessage());
        return said.contains(cause) || root.getMessage() == null ? said : said + "（" + cause + "）";
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
