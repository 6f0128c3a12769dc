package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import mingjing.console.imports.BadFile;
import mingjing.console.publication.LedgerFolder;
import mingjing.ledger.Malformed;
import mingjing.ledger.cosigning.Cosignatures;
import mingjing.ledger.cosigning.Cosigner;
import mingjing.ledger.cosigning.HttpWitnessLine;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.witness.Policy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The ledger's keys, and witnesses behind an air gap; all of it in the ledger's folder, beside a running node. */
@Command(
        name = "ledger",
        description = "账本的密钥，另起一期，与不联网的见证人往来",
        subcommands = EpochCommand.class,
        mixinStandardHelpOptions = true)
public final class LedgerCommand {
    @Command(name = "key", description = "显示账本公钥", mixinStandardHelpOptions = true)
    int key(@Mixin HomeOption home) {
        home.ledger().policy().logs().forEach(System.out::println);
        return 0;
    }

    @Command(name = "rotate-key", description = "加一把新密钥，与旧的一同签名", mixinStandardHelpOptions = true)
    int rotate(@Mixin HomeOption home) {
        System.out.println(home.ledger().rotateKey().publicKey());
        System.out.println("重新启动后，新旧密钥一同签名。请把新公钥按原来的渠道交给核验人和见证人，都收到后再运行 ./mingjing ledger retire-key。");
        return 0;
    }

    @Command(name = "retire-key", description = "只留最新的密钥", mixinStandardHelpOptions = true)
    int retire(@Mixin HomeOption home) {
        home.ledger().retireKeys().forEach(key -> System.out.println("不再使用 " + key));
        System.out.println("重新启动后只用最新的密钥签名。");
        return 0;
    }

    @Command(name = "request", description = "给不联网的见证人出一份请求文件", mixinStandardHelpOptions = true)
    int request(
            @Mixin HomeOption home,
            @Option(names = "--witness", required = true, paramLabel = "NAME", description = "见证策略里的名称") String name,
            @Option(names = "--old", paramLabel = "N", description = "见证人说他上次见证到多少条") Optional<Long> old,
            @Parameters(paramLabel = "FILE", description = "写到这个文件") Path file)
            throws IOException {
        LedgerFolder ledger = home.ledger();
        Policy policy = ledger.policy();
        Policy.Named witness = policy.witnesses().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadFile("见证策略里没有 " + name + "。"));
        Cosignatures cosignatures = new Cosignatures(ledger.folder(), policy);
        SignedNote open = cosignatures.open().orElseThrow(() -> new BadFile("账本还没有公布过，没有可见证的。"));
        long from = old.orElseGet(() -> cosignatures
                .last(witness)
                .map(note -> Checkpoint.of(note).size())
                .orElse(0L));
        PublishedLog log = new PublishedLog(ledger.folder().resolve("public"));
        Cosigner cosigner = new Cosigner(policy, log, cosignatures, new HttpWitnessLine(), InstantSource.system());
        Files.writeString(file, cosigner.request(open, from).toString());
        System.out.println("请求已写到 " + file + "（从 " + from + " 到 "
                + Checkpoint.of(open).size() + " 条）。见证人运行 witness cosign 后，把回执交给 ./mingjing ledger accept。");
        return 0;
    }

    @Command(name = "accept", description = "收下不联网的见证人的回执", mixinStandardHelpOptions = true)
    int accept(@Mixin HomeOption home, @Parameters(paramLabel = "FILE", description = "回执文件") Path file)
            throws IOException {
        if (Files.notExists(file)) {
            throw new BadFile("没有文件 " + file + "。请核对路径。");
        }
        LedgerFolder ledger = home.ledger();
        Cosignatures cosignatures = new Cosignatures(ledger.folder(), ledger.policy());
        boolean news;
        try {
            news = cosignatures.accept(SignedNote.parse(Files.readAllBytes(file)));
        } catch (Malformed e) {
            throw new BadFile(file + " 不是本账本见证人的回执：" + e.getMessage());
        } catch (SignedNote.Forged e) {
            throw new BadFile(file + " 里 " + e.name() + " 的签名与内容不符，没有收下。");
        }
        System.out.println((news ? "已收下。" : "没有新的签名。")
                + cosignatures
                        .witnessed()
                        .map(judged -> "已见证到 " + judged.checkpoint().size() + " 条。")
                        .orElse("见证人还不够策略要求的数。"));
        return 0;
    }
}
