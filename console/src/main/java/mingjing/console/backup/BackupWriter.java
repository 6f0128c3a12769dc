package mingjing.console.backup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingjing.ledger.files.DurableFiles;

/**
 * Writes a backup part by part, beside its place: under its name it is there whole or not at all.
 *
 * <p>Only its owner may read it, since the key that signs the ledger is inside.
 */
final class BackupWriter implements Closeable {
    private final Path file;
    private final Path beside;
    private final FileChannel channel;
    private final MessageDigest digest = Digests.sha256();
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    /** Writes the content of a part. */
    @FunctionalInterface
    interface Content {
        void into(OutputStream out) throws IOException;
    }

    BackupWriter(Path file) throws IOException {
        this.file = file;
        this.beside = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(beside);
        channel = FileChannel.open(
                beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(beside));
        zip = new ZipOutputStream(
                new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void part(String name, Content content) throws IOException {
        MessageDigest sha = Digests.sha256();
        zip.putNextEntry(new ZipEntry(name));
        Counting counting = new Counting(new DigestOutputStream(zip, sha));
        content.into(counting);
        zip.closeEntry();
        parts.add(new Manifest.Part(name, counting.bytes, Digests.hex(sha)));
    }

    List<Manifest.Part> parts() {
        return parts;
    }

    /**
     * Ends the file with its manifest and gives it its name.
     *
     * @return the SHA-256 of the whole file, in hex
     */
    String finish(byte[] manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        DurableFiles.sync(List.of(DurableFiles.parent(file)));
        return Digests.hex(digest);
    }

    /** What was not finished is taken away. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(beside);
    }

    /** Does not close what it writes to: the next part goes there, too. */
    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            out.write(b, offset, length);
            bytes += length;
        }

        @Override
        public void close() {}
    }
}
