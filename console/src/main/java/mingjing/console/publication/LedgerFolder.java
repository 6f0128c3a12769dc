package mingjing.console.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import mingjing.console.database.Unavailable;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the ledger is kept: beside the database, not in it, because a database that is put back must not take what was signed with it.
 *
 * <p>Nodes that share a database must share this folder too.
 */
public record LedgerFolder(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerFolder.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Path key() {
        return folder.resolve("key");
    }

    /** The key that signs; made at the first start, and read by its owner only. */
    public SigningKey signingKey() {
        try {
            if (Files.notExists(key())) {
                if (Files.exists(folder.resolve("signed")) || Files.exists(folder.resolve("public"))) {
                    throw new Unavailable("账本签过名，但签名密钥 " + key() + " 不见了，不能启动。请从备份恢复这个文件。");
                }
                make(SigningKey.create("mingjing.local/" + random(4), Algorithm.ED25519, LedgerFolder::fill));
            }
            return SigningKey.parse(Files.readString(key()).strip());
        } catch (Malformed e) {
            throw new Unavailable("签名密钥 " + key() + " 损坏，不能启动。请从备份恢复这个文件；不要删除它，否则以前的签名无法延续。", e);
        } catch (IOException e) {
            throw new Unavailable("签名密钥 " + key() + " 读不了或写不了。请确认文件夹可写、磁盘未满，再启动。", e);
        }
    }

    /** Whole or not at all, on the disk, never readable for others, and never in place of one that another node has just made. */
    private void make(SigningKey key) throws IOException {
        Files.createDirectories(folder);
        Path whole = folder.resolve("key-" + random(8));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(whole, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(whole, key.secret() + "\n");
        sync(whole, StandardOpenOption.WRITE);
        try {
            Files.createLink(key(), whole);
        } catch (FileAlreadyExistsException e) {
            LOG.info("another node has just made the key of the ledger");
        } finally {
            Files.delete(whole);
        }
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static String random(int bytes) {
        return HexFormat.of().formatHex(fill(new byte[bytes]));
    }

    private static byte[] fill(byte[] bytes) {
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
