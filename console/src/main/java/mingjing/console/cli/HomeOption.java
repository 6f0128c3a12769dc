package mingjing.console.cli;

import java.nio.file.Path;
import java.util.Optional;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.publication.LedgerFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is: the program's own PostgreSQL in a home folder, or one by URL. */
final class HomeOption {
    @Option(names = "--home", paramLabel = "DIR", description = "数据所在的文件夹（默认 ~/.mingjing）")
    @Nullable
    Path folder;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "另处的 PostgreSQL 15 以上，jdbc:postgresql://…；用户与密码取 PGUSER、PGPASSWORD")
    @Nullable
    String url;

    Database open() {
        return url == null ? Database.embedded(home()) : Database.at(url);
    }

    LedgerFolder ledger() {
        return ledger(Optional.empty());
    }

    /** What was signed stays in the home folder, wherever the database is. */
    LedgerFolder ledger(Optional<String> origin) {
        Home home = home();
        home.make();
        return new LedgerFolder(home.ledger(), origin);
    }

    private Home home() {
        return folder == null ? Home.standard() : new Home(folder);
    }
}
