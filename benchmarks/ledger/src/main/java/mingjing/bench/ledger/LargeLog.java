package mingjing.bench.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingjing.bench.measuring.BenchFailure;
import mingjing.bench.measuring.Figure;
import mingjing.bench.measuring.JavaProcess;
import mingjing.bench.measuring.Measurement;
import mingjing.bench.measuring.Progress;
import mingjing.bench.measuring.Scratch;
import mingjing.ledger.verify.Verify;
import org.jspecify.annotations.Nullable;

/** A long log verified by the auditor's program as the launcher starts it: how long it takes and how much memory. */
final class LargeLog implements AutoCloseable {
    private static final int SHORTEST = 300;
    private static final int LONGEST = 600;

    /** With lengths, hashes and what the last block of a file leaves empty. */
    private static final long DISK_BYTES_PER_ENTRY = 550;

    private static final Path PROCESSES = Path.of("/proc");

    private final Scale scale;
    private @Nullable Scratch scratch;

    LargeLog(Scale scale) {
        this.scale = scale;
    }

    Measurement verifying() {
        String name = "verify." + scale.largeName();
        List<Figure> figures = List.of(
                Figure.alone(name, "s"), Figure.alone(name + ".rate", "events/s"), Figure.alone(name + ".rss", "MB"));
        return new Measurement(figures, this::verified);
    }

    /** Seconds, entries a second, and where the system tells it the peak of resident memory. */
    private double[] verified() throws IOException, InterruptedException {
        Path folder = written();
        Path key = Files.writeString(
                folder.resolveSibling("key"), SyntheticLog.KEY.publicKey().toString());
        long from = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-cp",
                        JavaProcess.OWN_CLASS_PATH,
                        Verify.class.getName(),
                        "folder",
                        folder.toString(),
                        "--key",
                        key.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        OptionalLong peak = OptionalLong.empty();
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            OptionalLong now = peakKilobytes(process.pid());
            peak = now.isPresent() ? now : peak;
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        if (process.exitValue() != 0) {
            throw new BenchFailure("the verifier says: "
                    + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        }
        double rate = scale.large() / seconds;
        return peak.isPresent()
                ? new double[] {seconds, rate, peak.getAsLong() / 1_024.0}
                : new double[] {seconds, rate};
    }

    /** Made for the first round, read by all. */
    private Path written() throws IOException {
        if (scratch == null) {
            Scratch made = new Scratch();
            scratch = made;
            demandRoom(made.folder());
            Progress progress = new Progress("写 " + scale.large() + " 条事件的账本", scale.large());
            log(made).write(scale.large(), progress::at);
        }
        return log(scratch).publicFolder();
    }

    private static SyntheticLog log(Scratch scratch) {
        return new SyntheticLog(scratch.folder(), SHORTEST, LONGEST);
    }

    private void demandRoom(Path folder) throws IOException {
        long needed = scale.large() * DISK_BYTES_PER_ENTRY;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new BenchFailure(folder.getParent() + " 只剩 " + (free >> 20) + " MB，写这本账要 " + (needed >> 20)
                    + " MB：腾出空间，或用 java.io.tmpdir 指到别处");
        }
    }

    /** As Linux counts it; the last look is at most some milliseconds before the end. */
    private static OptionalLong peakKilobytes(long process) {
        Path status = PROCESSES.resolve(process + "/status");
        try (Stream<String> lines = Files.lines(status)) {
            Optional<String> peak =
                    lines.filter(line -> line.startsWith("VmHWM:")).findFirst();
            return peak.map(line -> OptionalLong.of(Long.parseLong(line.replaceAll("[^0-9]", ""))))
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }
}
