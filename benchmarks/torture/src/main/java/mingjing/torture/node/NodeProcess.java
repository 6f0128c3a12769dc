package mingjing.torture.node;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import mingjing.candidate.Ability;
import mingjing.candidate.Candidate;
import mingjing.candidate.Database;
import mingjing.candidate.Node;
import mingjing.torture.judge.Answer;
import mingjing.torture.judge.Attempt;
import mingjing.torture.judge.Journal;

/** An application node in a process of its own: it works until its standard input ends, and prints its journal. */
public final class NodeProcess {
    static final String OPEN = "open";
    static final String ENDED = "ended";

    private NodeProcess() {}

    /** Takes {@code candidate url user password connections who seed callers boundaries}. */
    public static void main(String[] args) throws Exception {
        // Whole lines, each in one write: that is what the pipe keeps when this process is killed.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Candidate candidate = Candidates.named(args[0]);
        Database database = new Database(args[1], args[2], args[3], Integer.parseInt(args[4]));
        long seed = Long.parseLong(args[6]);
        int callers = Integer.parseInt(args[7]);
        int boundaries = Integer.parseInt(args[8]);
        AtomicBoolean stopped = stopsWithInput();
        try (Node node = open(candidate, database, stopped)) {
            print(out, OPEN);
            Caller caller = new Caller(node, new Printed(out));
            List<Thread> threads = IntStream.range(0, callers)
                    .mapToObj(i -> work(
                            caller,
                            candidate.abilities(),
                            new Random(seed + i),
                            args[5] + "-" + i,
                            boundaries,
                            stopped))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        print(out, ENDED);
        // A store may have left threads behind; they are not what is tried here.
        Runtime.getRuntime().halt(0);
    }

    /** A node may be started while its database is away. */
    private static Node open(Candidate candidate, Database database, AtomicBoolean stopped) throws Exception {
        while (true) {
            try {
                return candidate.open(database);
            } catch (Exception e) {
                if (stopped.get()) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static Thread work(
            Caller caller, Set<Ability> abilities, Random random, String who, int boundaries, AtomicBoolean stopped) {
        Workload workload = new Workload(caller, abilities, random, who, boundaries);
        return Thread.ofPlatform().start(() -> {
            try {
                while (!stopped.get()) {
                    if (!workload.step()) {
                        Thread.sleep(30);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static AtomicBoolean stopsWithInput() {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                System.in.skipNBytes(Long.MAX_VALUE);
            } catch (IOException e) {
                // The end of the input, however it comes, means the same.
            }
            stopped.set(true);
        });
        return stopped;
    }

    private static void print(PrintStream out, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            out.write(bytes, 0, bytes.length);
            out.flush();
        }
    }

    private record Printed(PrintStream out) implements Journal {
        @Override
        public void sent(Attempt attempt, long nanos) {
            print(out, Lines.sent(attempt, nanos));
        }

        @Override
        public void answered(String commandId, Answer answer, String why, long nanos) {
            print(out, Lines.answered(commandId, answer, why, nanos));
        }
    }
}
