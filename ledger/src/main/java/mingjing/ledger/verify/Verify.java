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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import mingjing.ledger.LeafHash;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.TlogProof;
import mingjing.ledger.note.VerifierKey;
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
              folder  文件夹 [--since 检查点文件]… [--report 报告.json]   核验整本账：每条事件、每个哈希、签名
              bundle  文件.zip [--since 检查点文件]… [--report 报告.json]  同上，读一个压缩包
              proof   事件文件 证明.tlog-proof                        核验一条事件确在账内
              compare 检查点甲 检查点乙                               两个检查点是否互相矛盾
            退出码：0 相符，1 被改动，2 未证实（缺见证），3 用法不对。
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
        } catch (Malformed | IOException | ProviderNotFoundException e) {
            err.println("错误：" + e.getMessage());
            return USED_WRONGLY;
        }
    }

    private static final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Misused(String message) {
            super(message);
        }
    }

    /** The words of the command line. */
    private static final class Asked {
        private final String command;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> since = new ArrayList<>();
        private Optional<Path> key = Optional.empty();
        private Optional<Path> policy = Optional.empty();
        private Optional<Path> report = Optional.empty();

        Asked(List<String> arguments) {
            Iterator<String> words = arguments.iterator();
            command = words.next();
            while (words.hasNext()) {
                String word = words.next();
                switch (word) {
                    case "--key" -> key = Optional.of(value(word, words));
                    case "--policy" -> policy = Optional.of(value(word, words));
                    case "--since" -> since.add(value(word, words));
                    case "--report" -> report = Optional.of(value(word, words));
                    default -> {
                        if (word.startsWith("--")) {
                            throw new Misused("不认识选项 " + word + "，用 --help 看全部选项。");
                        }
                        files.add(Path.of(word));
                    }
                }
            }
        }

        private static Path value(String option, Iterator<String> words) {
            if (!words.hasNext()) {
                throw new Misused(option + " 后面缺少文件名。");
            }
            return Path.of(words.next());
        }

        int carryOut(PrintStream out, PrintStream err) throws IOException {
            return switch (command) {
                case "folder" -> folder(out, err);
                case "bundle" -> bundle(out, err);
                case "proof" -> proof(out);
                case "compare" -> compare(out);
                default -> throw new Misused("没有命令 " + command + "，用 --help 看全部命令。");
            };
        }

        private Path file(int number, int wanted) {
            if (files.size() != wanted) {
                throw new Misused(command + " 后面要 " + wanted + " 个文件名，给了 " + files.size() + " 个。");
            }
            return files.get(number);
        }

        private Policy policy() throws IOException {
            if (policy.isPresent()) {
                return Policy.parse(Files.readString(policy.get()));
            }
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

        private int folder(PrintStream out, PrintStream err) throws IOException {
            Path folder = file(0, 1);
            if (!Files.isRegularFile(folder.resolve("checkpoint"))) {
                throw new Misused(folder + " 里没有账本（没有 checkpoint 文件）。请核对路径，应是账本的 public 文件夹。");
            }
            return log(new PublishedLog(folder), out, err);
        }

        private int bundle(PrintStream out, PrintStream err) throws IOException {
            Path zip = file(0, 1);
            if (Files.notExists(zip)) {
                throw new NoSuchFileException(zip.toString());
            }
            try (FileSystem inside = FileSystems.newFileSystem(zip)) {
                return log(new PublishedLog(inside.getPath("/")), out, err);
            }
        }

        private int log(PublishedLog log, PrintStream out, PrintStream err) throws IOException {
            List<SignedNote> earlier = new ArrayList<>();
            for (Path file : since) {
                earlier.add(SignedNote.parse(Files.readAllBytes(file)));
            }
            Policy trusted = policy();
            long all = size(log);
            Report found = LogVerifier.verify(log, trusted, earlier, new Progress(all, err));
            if (report.isPresent()) {
                Files.writeString(report.get(), Json.of(found), StandardCharsets.UTF_8);
            }
            found.findings().forEach(finding -> out.println(finding.sentence()));
            out.println(conclusion(found));
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

        private static String conclusion(Report found) {
            return switch (found.exitCode()) {
                case FITS -> "相符：" + found.origin() + " 的 " + found.size() + " 条事件与签名一致，根 " + found.root() + "。";
                case UNPROVEN -> "未证实：" + found.size() + " 条事件与账本的签名一致，但见证人不足策略要求。";
                default -> "不相符：有 " + found.findings().size() + " 处，读了 " + found.checked() + " 条事件。";
            };
        }

        private int proof(PrintStream out) throws IOException {
            byte[] event = Files.readAllBytes(file(0, 2));
            TlogProof proof = TlogProof.parse(Files.readString(file(1, 2)));
            Optional<Policy.Judged> judged;
            try {
                judged = policy().judge(proof.checkpoint());
            } catch (SignedNote.Forged e) {
                out.println("不相符：" + e.name() + " 的签名与检查点内容不符。");
                return CHANGED;
            }
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
                    trusted.judge(SignedNote.parse(Files.readAllBytes(file(i, 2))))
                            .ifPresent(trees::add);
                } catch (SignedNote.Forged e) {
                    out.println("未证实：" + files.get(i) + " 的签名与内容不符，不能作为证据。");
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
