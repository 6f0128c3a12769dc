package mingjing.console.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mingjing.console.RunningConsole;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.security.Account;
import mingjing.console.security.AccountDesk;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;

/** A console without records whose people come in by an identity provider; started once, and before its provider. */
public final class ConsoleWithProvider {
    /** Opens the accounts. */
    static final Account OPERATOR = new Account("operator", Role.OPERATOR, new PersonId("O-01"), "JD");

    private static final class Once {
        private static final ConsoleWithProvider ONE = new ConsoleWithProvider();
    }

    private final Node node;
    private final Answer first;
    private final IdentityProvider provider;

    private ConsoleWithProvider() {
        int port = freePort();
        Home home = new Home(temporary());
        node = Node.start(
                Database.embedded(home),
                new LedgerFolder(home.ledger()),
                NodeRole.ALL,
                List.of(
                        "--server.port=0",
                        "--mingjing.oidc.issuer=http://localhost:" + port,
                        "--mingjing.oidc.client-id=" + IdentityProvider.CLIENT,
                        "--mingjing.oidc.client-secret=" + IdentityProvider.SECRET));
        node.accounts().open(OPERATOR, RunningConsole.PASSWORD);
        node.accounts().open(new Account("auditor", Role.AUDITOR, new PersonId("A-01"), "JD"), RunningConsole.PASSWORD);
        node.awaitViews();
        first = new Traveller(url()).get("/oauth2/authorization/oidc");
        provider = new IdentityProvider(port, url());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public static ConsoleWithProvider started() {
        return Once.ONE;
    }

    public String url() {
        return "http://127.0.0.1:" + node.port();
    }

    /** What the first to come was told, before there was a provider. */
    Answer firstAnswer() {
        return first;
    }

    public IdentityProvider provider() {
        return provider;
    }

    AccountDesk desk() {
        return node.part(AccountDesk.class);
    }

    /** An account as an administrator opens one, with a password that must be changed; its person is named alike. */
    public Account opened(String name, Role role) {
        Account account = new Account(name, role, new PersonId(name), "JD");
        desk().open(account, OPERATOR);
        return account;
    }

    private void stop() {
        provider.close();
        node.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mingjing-oidc-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
