package mingjing.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjing.console.cli.Story;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;

/** The application with the shipped year, started once for all tests of a run; tests only add to it. */
public final class RunningConsole {
    public static final String PASSWORD = "test-password";

    /** Where the shipped year lies, seen from the module's folder. */
    public static final Path SEEDS = Path.of("..", "seeds", "hedong-2022");

    private static final class Once {
        private static final Node NODE = start();
    }

    private RunningConsole() {}

    /** The one running node. */
    public static Node node() {
        return Once.NODE;
    }

    /** For example {@code http://127.0.0.1:43121}. */
    public static String url() {
        return "http://127.0.0.1:" + node().port();
    }

    private static Node start() {
        Home home = new Home(temporary());
        Node node = Node.start(Database.embedded(home), new LedgerFolder(home.ledger()), 0, NodeRole.ALL);
        open(node, Role.LEADER, "L-01", "JD");
        open(node, Role.SECRETARY, "S-01", "SQ-01");
        open(node, Role.CLERK, "J-01", "JD");
        open(node, Role.VERIFIER, "H-01", "JD");
        open(node, Role.APPROVER, "P-01", "JD");
        open(node, Role.AUDITOR, "A-01", "JD");
        open(node, Role.OPERATOR, "O-01", "JD");
        open(node, Role.JUDGE, "H-04", "JD");
        Story.load(SEEDS, node.core(), Progress.silent());
        node.awaitViews();
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        return node;
    }

    /** Accounts named as in the demo: the role in small letters. */
    private static void open(Node node, Role role, String person, String unit) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT);
        node.accounts().open(new Account(name, role, new PersonId(person), unit), PASSWORD);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mingjing-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
