package mingjing.torture.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mingjing.candidate.Database;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Attempt;
import mingjing.torture.judge.Journal;

/** A node process seen from outside: what it prints goes into the journal, and it can be killed. */
public final class RemoteNode implements AutoCloseable {
    private final String name;
    private final Process process;
    private final Thread reader;
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicLong lastRecorded = new AtomicLong(Long.MIN_VALUE);
    private volatile boolean ended;

    private RemoteNode(String name, Process process, Journal journal) {
        this.name = name;
        this.process = process;
        this.reader = Thread.ofPlatform().name("reads-" + name).start(() -> read(journal));
    }

    /** Starts one on the class path of this process. */
    public static RemoteNode start(
            String candidate, Database database, String name, long seed, int callers, int boundaries, Journal journal)
            throws IOException {
        // A test runner may have hidden the class path in a manifest.
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                // Starts twice as fast, and nodes here live for seconds.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                classPath,
                NodeProcess.class.getName()));
        command.addAll(List.of(candidate, database.url(), database.user(), database.password()));
        command.addAll(List.of(Integer.toString(database.connections()), name, Long.toString(seed)));
        command.addAll(List.of(Integer.toString(callers), Integer.toString(boundaries)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new RemoteNode(name, process, journal);
    }

    private void read(Journal journal) {
        Journal watched = new Journal() {
            @Override
            public void sent(Attempt attempt, long nanos) {
                journal.sent(attempt, nanos);
            }

            @Override
            public void answered(String commandId, Answer answer, String why, long nanos) {
                journal.answered(commandId, answer, why, nanos);
                if (answer == Answer.RECORDED) {
                    lastRecorded.accumulateAndGet(nanos, Math::max);
                }
            }
        };
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(NodeProcess.OPEN)) {
                    open.countDown();
                } else if (line.equals(NodeProcess.ENDED)) {
                    ended = true;
                } else {
                    Lines.read(line, watched);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read what node " + name + " printed", e);
        }
    }

    public String name() {
        return name;
    }

    public boolean awaitOpen(Duration limit) throws InterruptedException {
        return open.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it had an append recorded after that moment of {@link System#nanoTime()}. */
    public boolean hasRecordedSince(long nanos) {
        long last = lastRecorded.get();
        return last != Long.MIN_VALUE && last - nanos > 0;
    }

    /** Kills it with -9; what it printed before is read to the end. */
    public void kill() throws InterruptedException {
        // Not Process.destroyForcibly(): that closes our end of the pipe, and with it what was printed but not read
        // yet.
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /** Lets its callers finish; false when they did not within the limit, or it had died before. */
    public boolean stop(Duration limit) throws InterruptedException {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already: the answer below says so.
        }
        boolean gone = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (gone) {
            reader.join();
        }
        return gone && ended;
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
