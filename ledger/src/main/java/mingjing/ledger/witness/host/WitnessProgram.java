package mingjing.ledger.witness.host;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.program.Misused;
import mingjing.ledger.program.Words;
import mingjing.ledger.witness.AddCheckpoint;
import mingjing.ledger.witness.Answer;

/** The program of a second agency that watches a ledger. Exit codes: 0 done, 1 refused, 2 could not, 3 used wrongly. */
public final class WitnessProgram {
    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int COULD_NOT = 2;
    private static final int USED_WRONGLY = 3;

    /** The program does not end: it serves until it is stopped. */
    public static final int SERVING = -1;

    private static final String USAGE = """
            用法: witness 命令 --home 文件夹
              key    [--name 名称]            显示见证公钥；第一次用时以此名称生成密钥
              trust  账本公钥文件              从此见证这本账（公钥要从纸面或公告取得，不要用账本自己给的）
              serve  [--port 8399] [--bind 127.0.0.1]   按 C2SP tlog-witness 协议应答
              cosign 请求文件 > 回执文件        不联网：一个文件进，一个文件出
            退出码：0 已办，1 拒绝见证，2 办不了，3 用法不对。
            文件夹里有密钥和签过的每个检查点：不要用旧备份覆盖它，否则可能见证两段历史。
            """;

    private final Words words;
    private final InstantSource clock;

    private WitnessProgram(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), InstantSource.system(), System.out, System.err);
        if (code != SERVING) {
            System.exit(code);
        }
    }

    /** The program without its end. */
    public static int run(List<String> arguments, InstantSource clock, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            out.print(USAGE);
            return arguments.isEmpty() ? USED_WRONGLY : DONE;
        }
        try {
            Words words = new Words(arguments, Set.of("--home", "--name", "--port", "--bind"), Set.of());
            return new WitnessProgram(words, clock).carryOut(out, err);
        } catch (Misused | Malformed e) {
            err.println("错误：" + e.getMessage());
            return USED_WRONGLY;
        } catch (NoSuchFileException e) {
            err.println("错误：没有文件 " + e.getFile() + "。请核对路径。");
            return USED_WRONGLY;
        } catch (IOException | UncheckedIOException e) {
            err.println("错误：" + e.getMessage() + "。没有签名。");
            return COULD_NOT;
        }
    }

    private int carryOut(PrintStream out, PrintStream err) throws IOException {
        return switch (words.command()) {
            case "key" -> {
                out.println(host(words.value("--name")).publicKey());
                yield DONE;
            }
            case "trust" -> {
                VerifierKey log =
                        VerifierKey.parse(Files.readString(words.file(0, 1)).strip());
                host(Optional.empty()).trust(log);
                out.println("从此见证 " + log.name() + "。");
                yield DONE;
            }
            case "serve" -> serve(out);
            case "cosign" -> cosign(out, err);
            default -> throw new Misused("没有命令 " + words.command() + "，用 --help 看全部命令。");
        };
    }

    private WitnessHost host(Optional<String> name) {
        String home = words.value("--home").orElseThrow(() -> new Misused("要用 --home 给出见证人的文件夹。"));
        SecureRandom random = new SecureRandom();
        return WitnessHost.open(
                Path.of(home),
                name,
                bytes -> {
                    random.nextBytes(bytes);
                    return bytes;
                },
                clock);
    }

    private int serve(PrintStream out) throws IOException {
        WitnessHost host = host(Optional.empty());
        if (host.logs().isEmpty()) {
            throw new Misused("还没有要见证的账本。先运行：witness trust 账本公钥文件");
        }
        String bind = words.value("--bind").orElse("127.0.0.1");
        WitnessServer server = WitnessServer.start(host, new InetSocketAddress(bind, port()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        out.println("ready http://" + bind + ":" + server.port() + " " + host.publicKey());
        return SERVING;
    }

    private int port() {
        String port = words.value("--port").orElse("8399");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new Misused("--port 是 0 到 65535 的数，不能是 " + port + "。");
        }
        return Integer.parseInt(port);
    }

    /** The answer is the whole checkpoint with the new line under it, so that one file goes back. */
    private int cosign(PrintStream out, PrintStream err) throws IOException {
        AddCheckpoint asked = AddCheckpoint.parse(Files.readAllBytes(words.file(0, 1)));
        switch (host(Optional.empty()).answer(asked)) {
            case Answer.Cosigned signed -> {
                out.print(signed.seen().and(signed.signature()));
                err.println("已见证 " + Checkpoint.of(signed.seen()).size() + " 条。");
                return DONE;
            }
            case Answer.OtherSize other ->
                err.println("没有签名：上次见证到 " + other.size() + " 条，请求却从 " + asked.old()
                        + " 条起。请对方重新出一份请求：./mingjing ledger request --old " + other.size());
            case Answer.Rejected rejected -> err.println("拒绝见证（" + rejected.status() + "）：" + rejected.reason());
        }
        return REFUSED;
    }
}
