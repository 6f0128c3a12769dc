package mingjing.bench.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import mingjing.bench.measuring.BenchFailure;
import mingjing.rules.Board;
import mingjing.rules.Community;
import mingjing.rules.DayBoards;
import mingjing.rules.FactColumns;
import mingjing.rules.FactSnapshot;
import mingjing.rules.Moment;
import mingjing.rules.RankDiff;
import mingjing.rules.Row;
import mingjing.rules.RuleBook;
import mingjing.rules.Scoring;
import mingjing.rules.Span;

/** One number of facts, in columns and in DuckDB, and what is done with them. */
final class Facts implements AutoCloseable {
    private static final int TIMES = 20;
    private static final String SOURCE = "bench";
    private static final List<Community> ROSTER = SyntheticFacts.roster();
    private static final RuleBook IN_FORCE = Books.inForce();
    private static final RuleBook CANDIDATE = Books.candidate();

    private final FactColumns columns;
    private final double bytesPerFact;
    private final Duck duck;
    private final int[] numbers;
    private final Path snapshot;
    private long seen;

    private Facts(FactColumns columns, double bytesPerFact, Duck duck, int count, Path snapshot) {
        this.columns = columns;
        this.bytesPerFact = bytesPerFact;
        this.duck = duck;
        this.numbers = new SplittableRandom(count).ints(count, 0, 1000).toArray();
        this.snapshot = snapshot;
    }

    static Facts of(int count) throws Exception {
        long before = used();
        FactColumns columns = SyntheticFacts.columns(count);
        Path snapshot = Files.createTempFile("facts", ".bin");
        new FactSnapshot(columns, count, SOURCE).write(snapshot, SOURCE);
        double bytes = (used() - before) / (double) count;
        Facts facts = new Facts(columns, bytes, Duck.with(count), count, snapshot);
        facts.check();
        return facts;
    }

    /** Bytes of the heap that are still needed. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** SQL must come to the same totals, or the comparison is worth nothing. */
    private void check() throws Exception {
        double[] expected = duck.totals();
        for (Row row : Scoring.score(IN_FORCE, ROSTER, columns, Moment.MAX).rows()) {
            int community = Integer.parseInt(row.community().substring(1)) - SyntheticFacts.COMMUNITIES;
            if (Math.abs(row.total().thousandths() / 1000.0 - expected[community]) > 0.0051) {
                throw new BenchFailure(
                        "DuckDB 与本程序算出的总分不同：%s %s 与 %s".formatted(row.community(), row.total(), expected[community]));
            }
        }
    }

    double bytesPerFact() {
        return bytesPerFact;
    }

    double limit() throws Exception {
        return Cpu.milliseconds(TIMES, () -> {
            long sum = 0;
            for (int number : numbers) {
                sum += number;
            }
            seen += sum;
        });
    }

    double scorecard() throws Exception {
        return Cpu.milliseconds(TIMES, () -> keep(Scoring.score(IN_FORCE, ROSTER, columns, Moment.MAX)));
    }

    double whatIf() throws Exception {
        return Cpu.milliseconds(TIMES, () -> {
            List<Board> boards = Scoring.score(List.of(IN_FORCE, CANDIDATE), ROSTER, columns, Moment.MAX, Span.ALWAYS);
            seen += RankDiff.between(boards.getFirst(), boards.getLast())
                    .lines()
                    .size();
        });
    }

    double duck() throws Exception {
        return Cpu.milliseconds(1, duck::scorecard);
    }

    /** Seconds. */
    double days() throws Exception {
        return Cpu.milliseconds(1, () -> {
                    DayBoards days = DayBoards.of(
                            CANDIDATE,
                            ROSTER,
                            columns,
                            Long.MAX_VALUE,
                            SyntheticFacts.FIRST,
                            SyntheticFacts.FIRST.plusDays(SyntheticFacts.DAYS - 1L));
                    for (int day = 0; day < days.count(); day++) {
                        keep(days.board(day));
                    }
                })
                / 1000;
    }

    /** Seconds from the file to columns that answer, by the clock on the wall. */
    double load() throws IOException {
        long from = System.nanoTime();
        seen += FactSnapshot.read(snapshot, SOURCE, SyntheticFacts.VOCABULARY)
                .orElseThrow()
                .facts()
                .size();
        return (System.nanoTime() - from) / 1e9;
    }

    private void keep(Board board) {
        seen += board.rows().getFirst().total().thousandths();
    }

    @Override
    public void close() throws SQLException, IOException {
        duck.close();
        Files.delete(snapshot);
        if (seen == 0) {
            throw new BenchFailure("nothing was computed");
        }
    }
}
