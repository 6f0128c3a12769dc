package mingjing.ledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mingjing.ledger.Malformed;

/** Files that are on the disk when a method returns. */
public final class DurableFiles {
    private static final String OURS = "ours";

    private DurableFiles() {}

    /** Writes a file that nobody reads yet. */
    public static void write(Path file, byte[] bytes) {
        try (FileGroup alone = new FileGroup()) {
            alone.write(file, bytes);
            alone.sync();
        }
    }

    /** Writes a file so that readers see all of it or what was there before. */
    public static void replace(Path file, byte[] bytes) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        write(next, bytes);
        move(next, file);
        sync(List.of(parent(file)));
    }

    /**
     * Makes a file that only its owner can read, unless there is one already: whole or not at all, and never in place of one that another
     * process has just made.
     *
     * @return whether it is this one's
     */
    public static boolean createSecret(Path file, String text) {
        try {
            Files.createDirectories(parent(file));
            Path whole = Files.createTempFile(parent(file), file.getFileName() + "-", "");
            try {
                write(whole, text.getBytes(StandardCharsets.UTF_8));
                Files.createLink(file, whole);
            } catch (FileAlreadyExistsException e) {
                return false;
            } finally {
                Files.delete(whole);
            }
            sync(List.of(parent(file)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + file, e);
        }
    }

    /** Puts a secret in place of another; readers see one or the other. */
    public static void replaceSecret(Path file, String text) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        deleteAll(next);
        createSecret(next, text);
        move(next, file);
        sync(List.of(parent(file)));
    }

    /** Adds to the end of a file. */
    public static void append(Path file, byte[] bytes) {
        try {
            boolean fresh = !Files.exists(file);
            Files.createDirectories(parent(file));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            if (fresh) {
                sync(List.of(parent(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /**
     * Does some work while no other thread or process does any under the same lock.
     *
     * @param lock a file that is there for nothing else
     */
    public static <T> T exclusively(Path lock, Supplier<T> work) {
        // A file lock is one of the process: its threads need another among themselves.
        synchronized (DurableFiles.class) {
            try {
                Files.createDirectories(parent(lock));
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    return work.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("could not lock " + lock, e);
            }
        }
    }

    /** Renames, unless another process was faster; the directories are to be synced afterwards. */
    public static void move(Path from, Path to) {
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
    public static void sync(Collection<Path> directories) {
        try (FileGroup together = new FileGroup()) {
            together.addDirectories(directories);
            together.sync();
        }
    }

    /** An empty folder of a name that nobody else has. */
    public static Path newFolder(Path parent) {
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
    public static boolean isOurs(Path folder) {
        return Files.exists(folder.resolve(OURS));
    }

    /** Its bytes, which are not more than some. */
    public static Optional<byte[]> read(Path file, int most) {
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

    /** What a directory holds, by name; nothing where there is none. */
    public static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.sorted().toList();
        } catch (NoSuchFileException e) {
            // Deleted by another process at this moment.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + directory, e);
        }
    }

    public static void deleteAll(Path directory) {
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

    public static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is no file in a directory");
        }
        return parent;
    }
}
