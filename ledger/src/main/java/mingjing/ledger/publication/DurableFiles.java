package mingjing.ledger.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingjing.ledger.Malformed;

/** Files that are on the disk when a method returns. */
final class DurableFiles {
    private static final String OURS = "ours";

    private DurableFiles() {}

    /** Writes a file that nobody reads yet. */
    static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(parent(file));
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /** Writes a file so that readers see all of it or what was there before. */
    static void replace(Path file, byte[] bytes) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        write(next, bytes);
        move(next, file);
        sync(List.of(parent(file)));
    }

    /** Renames, unless another process was faster; the directories are to be synced afterwards. */
    static void move(Path from, Path to) {
        try {
            Files.createDirectories(parent(to));
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            if (!Files.exists(to)) {
                throw new UncheckedIOException("neither " + from + " nor " + to + " is there", e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not move " + from + " to " + to, e);
        }
    }

    /** Makes renames in these directories last, and the directories themselves. */
    static void sync(Collection<Path> directories) {
        for (Path directory : new TreeSet<>(directories)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException("could not sync " + directory, e);
            }
        }
    }

    /** An empty folder of a name that nobody else has. */
    static Path newFolder(Path parent) {
        try {
            Files.createDirectories(parent);
            Path folder = Files.createTempDirectory(parent, "growing-");
            Files.createFile(folder.resolve(OURS));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder in " + parent, e);
        }
    }

    /** Whether it is still the folder that {@link #newFolder} made, not one of the same name that a late write made anew. */
    static boolean isOurs(Path folder) {
        return Files.exists(folder.resolve(OURS));
    }

    /** Its bytes, which are not more than some. */
    static Optional<byte[]> read(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Malformed(file.getFileName() + " has more than " + most + " bytes");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    static void deleteAll(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + directory, e);
        }
    }

    static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is no file in a directory");
        }
        return parent;
    }
}
