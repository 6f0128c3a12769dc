package mingjing.console.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mingjing.console.cli.Story;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.imports.Progress;
import mingjing.console.platform.Node;
import mingjing.console.security.Account;
import mingjing.console.security.Role;
import mingjing.events.organisation.PersonId;

/** The application with the seeds of a year, started once; it ends with the JVM. */
record DemoConsole(Node node, String password) {
    static DemoConsole shared() throws IOException {
        Path home = Files.createTempDirectory("mingjing-metrics");
        Node node = Node.start(Database.embedded(new Home(home)), 0, "all");
        node.accounts().open(new Account("operator", Role.OPERATOR, new PersonId("O-01"), "JD"), "scrape-me-often");
        Story.load(Path.of("../seeds/hedong-2022"), node.core(), Progress.silent());
        node.awaitViews();
        return new DemoConsole(node, "scrape-me-often");
    }
}
