package mingjing.ledger.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Files that are synced together: asked for many at the same time, a file system writes its journal once for all of them.
 *
 * <p>They stay open until then. Opened anew for the sync, a file would not tell a write that failed in between.
 */
public final class FileGroup implements AutoCloseable {
    /** At the same time; more gain nothing, because they all wait for one journal. */
    private static final int THREADS = 8;

    private static final int IDLE_SECONDS = 10;

    /** Kept between groups: to start threads anew takes longer than the syncs of a small group. */
    private static final Executor WAITING = waiting();

    private final List<Open> open = new ArrayList<>();

    private record Open(Path file, FileChannel channel) {}

    private static Executor waiting() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("file-sync-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Writes a file that nobody reads yet; it is on the disk after {@link #sync}. */
    public void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(DurableFiles.parent(file));
            FileChannel channel = add(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /** Also the names in these directories. */
    public void addDirectories(Collection<Path> directories) {
        for (Path directory : directories) {
            try {
                add(directory, StandardOpenOption.READ);
            } catch (IOException e) {
                throw new UncheckedIOException("could not open " + directory, e);
            }
        }
    }

    private FileChannel add(Path file, StandardOpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        open.add(new Open(file, channel));
        return channel;
    }

    /** How many wait for {@link #sync}. */
    public int size() {
        return open.size();
    }

    /** Returns when all are on the disk; the group is empty then. */
    public void sync() {
        if (open.size() == 1) {
            force(open.getFirst());
        } else if (!open.isEmpty()) {
            try {
                CompletableFuture.allOf(open.stream()
                                .map(each -> CompletableFuture.runAsync(() -> force(each), WAITING))
                                .toArray(CompletableFuture[]::new))
                        .join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UncheckedIOException failed) {
                    throw failed;
                }
                throw e;
            }
        }
        close();
    }

    private static void force(Open each) {
        try {
            each.channel().force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("could not sync " + each.file(), e);
        }
    }

    /** Gives up those not synced. */
    @Override
    public void close() {
        for (Open each : open) {
            try {
                each.channel().close();
            } catch (IOException e) {
                throw new UncheckedIOException("could not close " + each.file(), e);
            }
        }
        open.clear();
    }
}
