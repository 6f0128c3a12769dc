package mingjing.torture.cases;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mingjing.torture.Trial;
import mingjing.torture.judge.Wrong;
import mingjing.torture.node.RemoteNode;

/** Application nodes in processes of their own, all working on the trial's database. */
final class Fleet implements AutoCloseable {
    /** A JVM may have to start on a machine that is busy with the others. */
    private static final Duration OPENING = Duration.ofSeconds(60);

    private final Trial trial;
    private final int callers;
    private final int boundaries;
    private final List<RemoteNode> nodes = new ArrayList<>();
    private int started;

    Fleet(Trial trial, int size, int callers) throws IOException, InterruptedException {
        this.trial = trial;
        this.callers = callers;
        this.boundaries = 2 + trial.random().nextInt(8);
        for (int i = 0; i < size; i++) {
            start();
        }
        for (RemoteNode node : nodes) {
            if (!node.awaitOpen(OPENING)) {
                trial.wrong(Wrong.HUNG, node.name() + " did not open");
            }
        }
    }

    private void start() throws IOException {
        started++;
        nodes.add(RemoteNode.start(
                trial.candidate().name(),
                trial.database(),
                "p" + started,
                trial.random().nextLong(),
                callers,
                boundaries,
                trial.notes()));
    }

    /** Kills one with -9, in the middle of whatever it does, and starts another. */
    void killOne() throws IOException, InterruptedException {
        RemoteNode victim = nodes.remove(trial.random().nextInt(nodes.size()));
        victim.kill();
        trial.killed();
        start();
    }

    /** After the trouble: every node must get an append recorded again, by itself. */
    void awaitHealed() throws InterruptedException {
        long now = System.nanoTime();
        long end = now + trial.patience().toNanos();
        for (RemoteNode node : nodes) {
            while (!node.hasRecordedSince(now)) {
                if (System.nanoTime() > end) {
                    trial.wrong(
                            Wrong.NOT_HEALED,
                            node.name() + ", last failure " + trial.notes().lastFailure());
                    return;
                }
                Thread.sleep(20);
            }
        }
    }

    /** Lets all callers finish what they are at. */
    void stop() throws InterruptedException {
        for (RemoteNode node : nodes) {
            if (!node.stop(trial.patience())) {
                trial.wrong(Wrong.HUNG, node.name() + " did not stop, or had died");
                node.kill();
            }
        }
        nodes.clear();
    }

    @Override
    public void close() {
        nodes.forEach(RemoteNode::close);
    }
}
