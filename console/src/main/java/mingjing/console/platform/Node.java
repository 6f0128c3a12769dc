package mingjing.console.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingjing.command.platform.Chore;
import mingjing.command.platform.Schedules;
import mingjing.console.database.Database;
import mingjing.console.database.Unavailable;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.security.Accounts;
import mingjing.console.webhooks.Courier;
import mingjing.store.projection.ProjectionRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** A running node: the web application over a database. */
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The state of an error that a script of ours raised. */
    private static final String RAISED = "P0001";

    /** Which line of a script it was is nothing to its reader. */
    private static final Pattern WHERE = Pattern.compile("\\s+Where: .*", Pattern.DOTALL);

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the web application; the database is closed with it.
     *
     * @param ledger shared by all nodes of that database
     * @param port 0 for any free one
     */
    public static Node start(Database database, LedgerFolder ledger, int port, NodeRole role) {
        return start(database, ledger, role, List.of("--server.port=" + port));
    }

    /**
     * The same with more settings.
     *
     * @param settings {@code --name=value}; they come before those of any file
     */
    public static Node start(Database database, LedgerFolder ledger, NodeRole role, List<String> settings) {
        ApplicationContextInitializer<GenericApplicationContext> brings = context -> {
            context.registerBean(Database.class, () -> database);
            context.registerBean(LedgerFolder.class, () -> ledger);
        };
        try {
            return new Node(new SpringApplicationBuilder(ConsoleApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .initializers(brings)
                    .registerShutdownHook(false)
                    .listeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                            event -> LogFormat.set(event.getEnvironment()))
                    .run(Stream.concat(settings.stream(), Stream.of("--mingjing.role=" + role.name()))
                            .toArray(String[]::new)));
        } catch (RuntimeException e) {
            close(database, e);
            throw told(e);
        }
    }

    /** What our own tables need and the database lacks is told in their words, without the way they came. */
    private static RuntimeException told(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && RAISED.equals(said.getSQLState())) {
                Unavailable told = new Unavailable(
                        WHERE.matcher(String.valueOf(said.getMessage())).replaceFirst(""));
                told.addSuppressed(e);
                return told;
            }
        }
        return e;
    }

    /** A node that did not start leaves no database server behind. */
    private static void close(Database database, RuntimeException because) {
        try {
            database.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    public Core core() {
        return context.getBean(Core.class);
    }

    public Accounts accounts() {
        return context.getBean(Accounts.class);
    }

    /** Lets the platform act by itself on deadlines from now on; not before the ledger is loaded, and only once. */
    public void startSchedules() {
        Core core = core();
        Schedules schedules = Schedules.start(
                core.dataSource(),
                core.commands(),
                core.store(),
                core.clock(),
                context.getBeansOfType(Chore.class).values());
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> schedules.close());
        context.getBean(Courier.class).start();
    }

    /** The port it listens on. */
    public int port() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return Objects.requireNonNull(server, "the web server has not started").getPort();
    }

    /** Where its pages are, for a browser on this machine. */
    public String url() {
        String bundle = context.getEnvironment().getProperty("server.ssl.bundle", "");
        String scheme = bundle.isBlank() ? "http" : "https";
        return scheme + "://localhost:" + port();
    }

    /** Stops in good order when the program is told to end, and says what it waits for. */
    public void closeWithTheProgram() {
        Duration drain = Binder.get(context.getEnvironment())
                .bind("mingjing.drain", Duration.class)
                .orElse(Duration.ZERO);
        Runtime.getRuntime().addShutdownHook(new Thread(new Farewell(context, drain), "farewell"));
    }

    /** A bean of the application, for tests and the command line. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** One of several beans of a type. */
    public <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** Waits until the views show everything recorded so far. */
    public void awaitViews() {
        ProjectionRunner runner = context.getBean(ProjectionRunner.class);
        long head = core().store().head();
        if (!runner.awaitCaughtUp(head, PATIENCE)) {
            throw new IllegalStateException("the views did not catch up with position " + head + " in " + PATIENCE);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
