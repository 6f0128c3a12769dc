package mingjing.ledger.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.bundle.Bundle;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.program.Misused;
import mingjing.ledger.program.Words;
import mingjing.ledger.publication.PublishedLog;
import mingjing.ledger.witness.Policy;

/** The auditor's program. Exit codes: 0 everything fits, 1 something was changed, 2 unproven, 3 used wrongly. */
public final class Verify {
    private static final int FITS = 0;
    private static final int CHANGED = 1;
    private static final int UNPROVEN = 2;
    private static final int USED_WRONGLY = 3;

    private static final String USAGE = """
            用法: verify 命令 … (--key 公钥文件 | --policy 策略文件)
              folder  文件夹 [--since 检查点文件]… [--replay] [--report 报告.json|.html]   核验整本账：每条事件、每个哈希、签名
              bundle  文件.zip [--since 检查点文件]… [--replay] [--report 报告.json|.html]  核验一个包：同上，还有数据库的列和登记时间
              proof   事件文件 证明.tlog-proof                        核验一条事件确在账内
              receipt 回执.json 文件.zip|文件夹                          核验提交时得到的回执都已入账
              compare 检查点甲 检查点乙                               两个检查点是否互相矛盾
            退出码：0 相符，1 被改动，2 未证实（缺见证，或不能比较），3 用法不对。
            --replay 从事件重算整改台账和成绩单，与同一位置公布的比；folder 要把 states 文件和 books 文件夹与 checkpoint 放在一起。
            公钥要从别的渠道取得（纸面、公告），不要用账本自己给的。
            """;

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** The program without its end. */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.isEmpty() || arguments.contains("--help")) {
            out.print(USAGE);
            return arguments.isEmpty() ? USED_WRONGLY : FITS;
        }
        try {
            return new Asked(arguments).carryOut(out, err);
        } catch (Misused e) {
            err.println("错误：" + e.getMessage());
            return USED_WRONGLY;
        } catch (NoSuchFileException e) {
            err.println("错误：没有文件 " + e.getFile() + "。请核对路径。");
            return USED_WRONGLY;
        } catch (UncheckedIOException e) {
            err.println("错误：" + e.getMessage() + "（" + e.getCause() + "）。没有核验完，不能下结论。");
            return UNPROVEN;
        } catch (SignedNote.Forged e) {
            out.println("不相符：" + e.name() + " 的签名与检查点内容不符。");
            return CHANGED;
        } catch (Malformed | IOException | ProviderNotFoundException e) {
            err.println("错误：" + e.getMessage());
            return USED_WRONGLY;
        }
    }

    /** What was asked for. */
    private static final class Asked {
        private final Words words;

        Asked(List<String> arguments) {
            words = new Words(arguments, Set.of("--key", "--policy", "--since", "--report"), Set.of("--replay"));
        }

        int carryOut(PrintStream out, PrintStream err) throws IOException {
            return switch (words.command()) {
                case "folder" -> inFolder(words.file(0, 1), bundle -> log(bundle, out, err));
                case "bundle" -> inZip(words.file(0, 1), bundle -> log(bundle, out, err));
                case "proof" -> proof(out);
                case "receipt" -> receipt(out);
                case "compare" -> compare(out);
                default -> throw new Misused("没有命令 " + words.command() + "，用 --help 看全部命令。");
            };
        }

        private Policy policy() throws IOException {
            Optional<Path> policy = words.value("--policy").map(Path::of);
            if (policy.isPresent()) {
                return Policy.parse(Files.readString(policy.get()));
            }
            Optional<Path> key = words.value("--key").map(Path::of);
            if (key.isPresent()) {
                return Policy.unwitnessed(trustedKey(key.get()));
            }
            throw new Misused("要用 --key 给出账本的公钥，或用 --policy 给出核验策略。");
        }

        private static VerifierKey trustedKey(Path file) throws IOException {
            try {
                return VerifierKey.parse(Files.readString(file).strip());
            } catch (Malformed e) {
                throw new Misused(file + " 不是公钥文件（一行，形如 名称+编号+密钥）：" + e.getMessage());
            }
        }

        private interface Work {
            int on(Bundle bundle) throws IOException;
        }

        private static int inFolder(Path folder, Work work) throws IOException {
            if (!Files.isRegularFile(folder.resolve("checkpoint"))) {
                throw new Misused(folder + " 里没有账本（没有 checkpoint 文件）。请核对路径，应是账本的 public 文件夹。");
            }
            return work.on(Bundle.open(folder));
        }

        private static int inZip(Path zip, Work work) throws IOException {
            if (Files.notExists(zip)) {
                throw new NoSuchFileException(zip.toString());
            }
            try (FileSystem inside = FileSystems.newFileSystem(zip)) {
                return work.on(Bundle.open(inside.getPath("/")));
            }
        }

        private int receipt(PrintStream out) throws IOException {
            List<Receipts.Promise> promises = Receipts.parse(Files.readString(words.file(0, 2)));
            Path where = words.file(1, 2);
            Work work = bundle -> received(promises, bundle, out);
            return Files.isDirectory(where) ? inFolder(where, work) : inZip(where, work);
        }

        /** Only against a signed tree is a receipt that does not fit a proof. */
        private int received(List<Receipts.Promise> promises, Bundle bundle, PrintStream out) throws IOException {
            SignedNote newest = bundle.log().checkpoint().orElseThrow(() -> new Malformed("there is no checkpoint"));
            Optional<Policy.Judged> judged = policy().judge(newest);
            if (judged.isEmpty()) {
                out.println("不相符：检查点没有账本密钥的签名。");
                return CHANGED;
            }
            List<Finding> findings =
                    Receipts.check(promises, bundle, judged.get().checkpoint());
            findings.forEach(finding -> out.println(finding.sentence()));
            if (findings.isEmpty()) {
                out.println("相符：回执上的 " + promises.size() + " 条事件都在账内。账本是否完好，请用 bundle 或 folder 核验。");
                return FITS;
            }
            return findings.stream().anyMatch(each -> each.kind() == Finding.Kind.NOT_AS_PROMISED) ? CHANGED : UNPROVEN;
        }

        private int log(Bundle bundle, PrintStream out, PrintStream err) throws IOException {
            List<SignedNote> earlier = new ArrayList<>();
            for (String file : words.values("--since")) {
                earlier.add(SignedNote.parse(Files.readAllBytes(Path.of(file))));
            }
            Policy trusted = policy();
            Optional<StatesCheck> states =
                    words.has("--replay") ? Optional.of(StatesCheck.open(bundle.folder(), trusted)) : Optional.empty();
            Report found =
                    LogVerifier.verify(bundle, trusted, earlier, new Progress(bundle.start(), size(bundle.log()), err));
            if (states.isPresent()) {
                found = found.and(states.get().against(bundle));
            }
            Optional<String> report = words.value("--report");
            if (report.isPresent()) {
                String text = report.get().endsWith(".html") ? HtmlReport.of(found) : Json.of(found);
                Files.writeString(Path.of(report.get()), text, StandardCharsets.UTF_8);
            }
            found.epochs().forEach(epoch -> out.println(epoch.sentence()));
            found.findings().forEach(finding -> out.println(finding.sentence()));
            states.flatMap(StatesCheck::agreement).ifPresent(out::println);
            out.println(found.conclusion());
            return found.exitCode();
        }

        /** Only to tell how far it is; whether it can be read at all is the verifier's business. */
        private static long size(PublishedLog log) {
            try {
                return log.checkpoint().map(note -> Checkpoint.of(note).size()).orElse(0L);
            } catch (Malformed | UncheckedIOException e) {
                return 0;
            }
        }

        private int proof(PrintStream out) throws IOException {
            byte[] event = Files.readAllBytes(words.file(0, 2));
            TlogProof proof = TlogProof.parse(Files.readString(words.file(1, 2)));
            Optional<Policy.Judged> judged = policy().judge(proof.checkpoint());
            if (judged.isEmpty()) {
                out.println("不相符：检查点没有账本密钥的签名。");
                return CHANGED;
            }
            if (!proof.holds(LeafHash.of(event))) {
                out.println("不相符：这条事件的内容不是账本第 " + (proof.index() + 1) + " 号。");
                return CHANGED;
            }
            out.println((judged.get().witnessed() ? "相符" : "未证实（缺见证）") + "：这条事件是 "
                    + judged.get().checkpoint().origin() + " 第 " + (proof.index() + 1) + " 号，账本当时共 "
                    + judged.get().checkpoint().size() + " 条。");
            return judged.get().witnessed() ? FITS : UNPROVEN;
        }

        /** Two signed trees of one size and two roots are the proof of a fork; anything else needs the log. */
        private int compare(PrintStream out) throws IOException {
            Policy trusted = policy();
            List<Policy.Judged> trees = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                try {
                    trusted.judge(SignedNote.parse(Files.readAllBytes(words.file(i, 2))))
                            .ifPresent(trees::add);
                } catch (SignedNote.Forged e) {
                    out.println("未证实：" + words.file(i, 2) + " 的签名与内容不符，不能作为证据。");
                    return UNPROVEN;
                }
            }
            if (trees.size() < 2) {
                out.println("未证实：有一个检查点不是这本账的密钥签的。");
                return UNPROVEN;
            }
            Checkpoint one = trees.get(0).checkpoint();
            Checkpoint other = trees.get(1).checkpoint();
            if (!one.origin().equals(other.origin())) {
                out.println("不是同一本账（" + one.origin() + " 与 " + other.origin() + "），没有可比的。");
                return UNPROVEN;
            }
            if (one.size() != other.size()) {
                out.println("大小不同（" + one.size() + " 与 " + other.size() + "），不能直接比较。请用 folder 或 bundle 加 --since 核验。");
                return UNPROVEN;
            }
            boolean same = Arrays.equals(one.root(), other.root());
            out.println(
                    same
                            ? "相符：两个检查点是同一棵树。"
                            : "分叉：" + one.origin() + " 为 " + one.size() + " 条事件签了两个不同的根。这两个文件就是证据，请一并保存。");
            return same ? FITS : CHANGED;
        }
    }
}
