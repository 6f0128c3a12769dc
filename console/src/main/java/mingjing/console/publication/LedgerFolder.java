package mingjing.console.publication;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.database.Unavailable;
import mingjing.ledger.Malformed;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.SigningKey;
import mingjing.ledger.note.VerifierKey;
import mingjing.ledger.publication.Publication;
import mingjing.ledger.witness.Policy;

/**
 * Where the ledger is kept: beside the database, not in it, because a database that is put back must not take what was signed with it.
 *
 * <p>Nodes that share a database must share this folder too.
 *
 * @param origin the log's name, where somebody has said it; it is settled by the first start
 */
public record LedgerFolder(Path folder, Optional<String> origin) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 1_000_000;

    /** A folder whose log is called as it was before, or by chance. */
    public LedgerFolder(Path folder) {
        this(folder, Optional.empty());
    }

    Path key() {
        return folder.resolve("key");
    }

    /** The keys that sign, the newest first; the first is made at the first start, and read by its owner only. */
    public List<SigningKey> signingKeys() {
        try {
            if (Files.notExists(key())) {
                if (Files.exists(folder.resolve("signed")) || Files.exists(folder.resolve("public"))) {
                    throw new Unavailable("账本签过名，但签名密钥 " + key() + " 不见了，不能启动。请从备份恢复这个文件。");
                }
                String name = origin.orElseGet(
                        () -> "mingjing.local/" + HexFormat.of().formatHex(fill(new byte[4])));
                DurableFiles.createSecret(key(), newKey(name).secret() + "\n");
            }
            List<SigningKey> keys = text(key())
                    .orElseThrow()
                    .strip()
                    .lines()
                    .map(SigningKey::parse)
                    .toList();
            demandOrigin(keys.getFirst().publicKey().name());
            return keys;
        } catch (Malformed e) {
            throw new Unavailable("签名密钥 " + key() + " 损坏，不能启动。请从备份恢复这个文件；不要删除它，否则以前的签名无法延续。", e);
        } catch (UncheckedIOException e) {
            throw new Unavailable("签名密钥 " + key() + " 读不了或写不了。请确认文件夹可写、磁盘未满，再启动。", e);
        }
    }

    private void demandOrigin(String name) {
        if (origin.isPresent() && !origin.get().equals(name)) {
            throw new Unavailable("这本账的名称是 " + name + "，第一次启动时已定，不能改为 " + origin.get() + "。请去掉 --origin。");
        }
    }

    private static SigningKey newKey(String name) {
        try {
            return SigningKey.create(name, Algorithm.ED25519, LedgerFolder::fill);
        } catch (Malformed e) {
            throw new Unavailable("账本名称 " + name + " 不合用：要形如 audit.xx.gov.cn/jiedao1，没有空格和加号。", e);
        }
    }

    /** Puts a new key before the others: from the next start on all of them sign, until {@link #retireKeys()}. */
    public SigningKey rotateKey() {
        List<SigningKey> keys = signingKeys();
        SigningKey next = newKey(keys.getFirst().publicKey().name());
        write(Stream.concat(Stream.of(next), keys.stream()).toList());
        return next;
    }

    /** Leaves only the newest key; whoever knows only the others cannot check what comes. */
    public List<VerifierKey> retireKeys() {
        List<SigningKey> keys = signingKeys();
        try {
            new Publication(folder, keys.subList(0, 1), _ -> {}).recover();
        } catch (Publication.Contradiction e) {
            throw new Unavailable("最新的密钥还没有签过账本，现在停用旧的就接不上了。请先重新启动程序，登记一件事，再停用。", e);
        }
        write(keys.subList(0, 1));
        return keys.stream().skip(1).map(SigningKey::publicKey).toList();
    }

    /** The last checkpoint that was signed here. */
    public Optional<SignedNote> signed() {
        return DurableFiles.read(folder.resolve("signed"), SignedNote.LONGEST).map(SignedNote::parse);
    }

    private void write(List<SigningKey> keys) {
        DurableFiles.replaceSecret(
                key(), keys.stream().map(key -> key.secret() + "\n").collect(Collectors.joining()));
    }

    /** Who must have seen a checkpoint: the file {@code policy}, to which the log's own keys are added; nobody where there is none. */
    public Policy policy() {
        String asked = text(folder.resolve("policy")).orElse("quorum none\n");
        String logs = signingKeys().stream()
                .map(SigningKey::publicKey)
                .filter(key -> !asked.contains(key.toString()))
                .map(key -> "log " + key + "\n")
                .collect(Collectors.joining());
        try {
            return Policy.parse(logs + asked);
        } catch (Malformed e) {
            throw new Unavailable("见证策略 " + folder.resolve("policy") + " 有错，不能启动：" + e.getMessage() + "。请改正后再启动。", e);
        }
    }

    static Optional<String> text(Path file) {
        return DurableFiles.read(file, LONGEST).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static byte[] fill(byte[] bytes) {
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
