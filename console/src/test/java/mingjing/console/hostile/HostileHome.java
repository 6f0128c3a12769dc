package mingjing.console.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mingjing.console.RunningConsole;
import mingjing.console.access.Endpoints;
import mingjing.console.access.Session;
import mingjing.console.cli.Story;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Node;
import mingjing.console.platform.NodeRole;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.security.Account;
import mingjing.console.security.ForAnybody;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A node of its own, on which everything bears a hostile name. */
public final class HostileHome {
    static final String BROKEN = "/broken";

    /** Whose eyes the pages are seen through: each role, and its unit. */
    private static final Map<Role, String> PEOPLE = people();

    private static final class Once {
        private static final HostileHome HOME = open();
    }

    private final Node node;
    private final Templates templates;
    private final Map<String, Filling.Answer> answers = new LinkedHashMap<>();

    private HostileHome(Node node) {
        this.node = node;
        templates = Templates.of(node);
    }

    /** Started once for all tests of a run. */
    public static HostileHome shared() {
        return Once.HOME;
    }

    private static Map<Role, String> people() {
        Map<Role, String> people = new LinkedHashMap<>();
        people.put(Role.LEADER, "L-01");
        people.put(Role.SECRETARY, "S-01");
        people.put(Role.CLERK, "J-01");
        people.put(Role.VERIFIER, "H-01");
        people.put(Role.APPROVER, "P-01");
        people.put(Role.AUDITOR, "A-01");
        people.put(Role.OPERATOR, "O-01");
        people.put(Role.JUDGE, "H-02");
        return people;
    }

    private static HostileHome open() {
        try {
            Path folder = Files.createTempDirectory("mingjing-hostile-");
            HostileYear.write(RunningConsole.SEEDS, folder);
            Home home = new Home(Files.createTempDirectory("mingjing-test-"));
            Node node = Node.start(Database.embedded(home), new LedgerFolder(home.ledger()), 0, NodeRole.ALL);
            PEOPLE.forEach((role, person) -> node.accounts()
                    .open(
                            new Account(
                                    name(role), role, new PersonId(person), role == Role.SECRETARY ? "SQ-01" : "JD"),
                            RunningConsole.PASSWORD));
            Story.load(folder, node.core(), Progress.silent());
            node.awaitViews();
            Runtime.getRuntime().addShutdownHook(new Thread(node::close));
            HostileHome opened = new HostileHome(node);
            opened.fill();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    Node node() {
        return node;
    }

    public String url() {
        return "http://127.0.0.1:" + node.port();
    }

    Session as(Role role) {
        return Session.at(node).signedIn(name(role), RunningConsole.PASSWORD);
    }

    /** One page behind every door that somebody comes to. */
    public List<String> pages(Role role) {
        List<String> pages = new ArrayList<>();
        new Walk(as(role), role, Endpoints.of(node), 1, (path, answer, page) -> {
                    if (answer.statusCode() == 200 && page.isPresent()) {
                        pages.add(path);
                    }
                })
                .everywhere();
        return pages;
    }

    Templates templates() {
        return templates;
    }

    /** Opens a door behind which the program fails, as no door of its own does. */
    void broken() {
        RequestMappingHandlerMapping mapping =
                node.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        try {
            mapping.registerMapping(
                    RequestMappingInfo.paths(BROKEN)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Broken(),
                    Broken.class.getDeclaredMethod("fail"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fault of the program. */
    static final class Broken {
        @ForAnybody
        public String fail() {
            throw new IllegalStateException(Hostile.numbered(0));
        }
    }

    /** What came back from each form. */
    Map<String, Filling.Answer> answers() {
        return answers;
    }

    /** Everybody fills in all the forms there are. */
    private void fill() {
        for (Role role : PEOPLE.keySet()) {
            Session session = as(role);
            Filling filling = new Filling(session);
            new Walk(
                            session,
                            role,
                            Endpoints.of(node),
                            1,
                            (_, _, page) -> page.ifPresent(shown -> filling.fill(shown.page())))
                    .everywhere();
            answers.putAll(filling.answers());
        }
        node.awaitViews();
    }
}
