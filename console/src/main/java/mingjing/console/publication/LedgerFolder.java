package mingjing.console.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import mingjing.console.database.Unavailable;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SigningKey;

/**
 * Where the ledger is kept: beside the database, not in it, because a database that is put back must not take what was signed with it.
 *
 * <p>Nodes that share a database must share this folder too.
 */
public record LedgerFolder(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Path key() {
        return folder.resolve("key");
    }

    /** The key that signs; made at the first start, and read by its owner only. */
    public SigningKey signingKey() {
        try {
            if (Files.notExists(key())) {
                make(SigningKey.create("mingjing.local/" + random(4), Algorithm.ED25519, LedgerFolder::fill));
            }
            return SigningKey.parse(Files.readString(key()).strip());
        } catch (Malformed e) {
            throw new Unavailable("签名密钥 " + key() + " 损坏，不能启动。请从备份恢复这个文件；不要删除它，否则以前的签名无法延续。", e);
        } catch (IOException e) {
            throw new Unavailable("签名密钥 " + key() + " 读不了或写不了。请确认文件夹可写、磁盘未满，再启动。", e);
        }
    }

    /** Whole or not at all, and never readable for others, not even for a moment. */
    private void make(SigningKey key) throws IOException {
        Files.createDirectories(folder);
        Path whole = folder.resolve("key.new");
        Files.deleteIfExists(whole);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(whole, key.secret() + "\n");
        Files.move(whole, key(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random(int bytes) {
        return HexFormat.of().formatHex(fill(new byte[bytes]));
    }

    private static byte[] fill(byte[] bytes) {
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
