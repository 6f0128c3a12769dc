package mingjing.ledger.publication;

import java.io.IOException;
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

/** Files that are on the disk when a method returns. */
final class DurableFiles {
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
            return Files.createTempDirectory(parent, "growing-");
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder in " + parent, e);
        }
    }

    static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
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
