package mingjing.console.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingjing.console.database.Database;
import mingjing.console.database.Unavailable;
import mingjing.console.imports.BadFile;
import mingjing.console.publication.LedgerFolder;
import mingjing.console.publication.Succession;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.publication.PublishedLog;
import mingjing.store.EventStore;
import mingjing.store.StoreSettings;
import mingjing.store.publication.NewEpoch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A log that cannot be gone on with is followed by another, which says so; interrupted, the same call goes on. */
@Command(name = "epoch", description = "账本无法延续时另起一期：换名称和密钥，并在账上记明接在哪里、为什么", mixinStandardHelpOptions = true)
public final class EpochCommand implements Callable<Integer> {
    private static final int LONGEST_REASON = 500;

    @Mixin
    HomeOption home = new HomeOption();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "为什么要另起一期，会永久记在账上")
    String reason = "";

    @Option(names = "--origin", paramLabel = "NAME", description = "新一期的名称（默认在原名后加 /epoch2）")
    Optional<String> name = Optional.empty();

    @Override
    public Integer call() {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadFile("原因要写明白，不超过 " + LONGEST_REASON + " 字。");
        }
        LedgerFolder old = home.ledger();
        Succession succession = new Succession(old);
        if (!succession.isHalfDone()) {
            open(old, succession);
        }
        succession.complete().ifPresent(kept -> System.out.println("原来的账本保存在 " + kept + "，不要删除。"));
        System.out.println("启动后用新的名称和密钥公布。请把公钥交给核验人和见证人（见证人要重新 witness trust）：");
        System.out.println(old.signingKeys().getFirst().publicKey());
        return 0;
    }

    private void open(LedgerFolder old, Succession succession) {
        Checkpoint last =
                old.signed().map(Checkpoint::of).orElseThrow(() -> new BadFile(old.folder() + " 里还没有签过的账本，不用另起一期。"));
        String origin = succession.prepare(last.origin(), name).publicKey().name();
        try (Database database = home.open()) {
            EventStore.migrate(database.dataSource());
            try (EventStore store = EventStore.open(database.dataSource(), StoreSettings.defaults());
                    NewEpoch epoch = new NewEpoch(store, database.dataSource())) {
                if (!epoch.isAlone()) {
                    throw new Unavailable("有节点正在公布这本账。请先停下所有节点，再另起一期。");
                }
                ProgressLine progress = new ProgressLine("对照", System.err);
                int all = Math.toIntExact(Math.min(store.head(), last.size()));
                progress.at(0, all);
                long agreed = epoch.agreed(
                        new PublishedLog(old.folder().resolve("public")),
                        last,
                        read -> progress.at(Math.toIntExact(read), all));
                long position = epoch.open(last, agreed, origin, reason.strip());
                System.out.println("已在第 " + position + " 号事件记明：" + origin + " 接在 " + last.origin() + "（签到第 "
                        + last.size() + " 号）之后，前 " + agreed + " 条相同。");
            }
        } catch (SQLException | IOException e) {
            throw new Unavailable("数据库没有读写成，没有另起一期。排除原因后再运行一次。", e);
        }
    }
}
