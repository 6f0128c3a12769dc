package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mingjing.console.database.Database;
import mingjing.console.database.Home;
import mingjing.console.database.Unavailable;
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

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "配置文件（默认数据文件夹里的 mingjing.yaml 或 mingjing.properties；各项见 docs/configuration.zh-CN.md）")
    Optional<Path> config = Optional.empty();

    private @Nullable Settings settings;

    Settings settings() {
        Settings read = settings;
        if (read == null) {
            read = Settings.of(home().folder(), config);
            settings = read;
        }
        return read;
    }

    Database open() {
        home().demandRestored();
        return openForRestore();
    }

    Database openForRestore() {
        Optional<String> elsewhere =
                Optional.ofNullable(url).or(() -> settings().value("mingjing.database.url"));
        return elsewhere
                .map(address -> Database.at(
                        address,
                        settings()
                                .value("mingjing.database.user")
                                .or(() -> settings().value("PGUSER")),
                        settings()
                                .secret("mingjing.database.password")
                                .or(() -> settings().value("PGPASSWORD"))))
                .orElseGet(() -> Database.embedded(home()));
    }

    /** For whoever only reads: a home without data is more likely a wrong path than a new beginning. */
    void demandData() {
        if (Files.notExists(home().ledger().resolve("key"))) {
            throw new Unavailable(home().ledger() + " 里没有账本。请用 --home 指明正在使用的数据文件夹。");
        }
    }

    /** The home is marked until all is there and verified; nothing else starts on it meanwhile. */
    void beginRestore() throws IOException {
        home().beginRestore();
    }

    void endRestore() throws IOException {
        home().endRestore();
    }

    Path ledgerFolder() {
        return home().ledger();
    }

    LedgerFolder ledgerForRestore() {
        return new LedgerFolder(home().ledger());
    }

    LedgerFolder ledger() {
        return ledger(Optional.empty());
    }

    /** What was signed stays in the home folder, wherever the database is. */
    LedgerFolder ledger(Optional<String> origin) {
        Home home = home();
        home.demandRestored();
        home.make();
        return new LedgerFolder(home.ledger(), origin.or(() -> settings().value("mingjing.origin")));
    }

    private Home home() {
        return folder == null ? Home.standard() : new Home(folder);
    }
}
