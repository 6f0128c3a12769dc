package mingjing.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import mingjing.console.RunningConsole;
import mingjing.console.exports.Exports;
import mingjing.console.exports.OfficeFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped year taken out and put in again, and put in file by file in any order: boards, registers, scores and figures stay. */
class RoundTripTest {
    private static final LocalDate MID_YEAR = LocalDate.of(2022, 6, 30);
    private static final long SEED = Long.getLong("import.seed", 2_022);
    private static Office shipped = Office.bare();

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void load() {
        YearOfAnOffice.found(shipped, RunningConsole.SEEDS);
        Report report =
                shipped.carryOut(YearOfAnOffice.ledgers(RunningConsole.SEEDS).toArray(Path[]::new));
        assertThat(report.errors()).isEmpty();
    }

    @AfterAll
    static void close() {
        shipped.close();
    }

    private static void isTheSame(Office other, Optional<LocalDate> until) {
        Map<String, Object> found = YearOfAnOffice.seen(other, until);
        Map<String, Object> expected = YearOfAnOffice.seen(shipped, until);
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((name, seen) ->
                assertThat(found.get(name)).as(name + " " + until).isEqualTo(seen));
        assertThat(YearOfAnOffice.counts(other, until)).isEqualTo(YearOfAnOffice.counts(shipped, until));
    }

    private void export(Optional<LocalDate> until, Path into) throws IOException {
        new OfficeFolder(shipped.core(), Exports.of(shipped.core())).write(into, YearOfAnOffice.asked(shipped, until));
    }

    @Test
    void what_was_exported_and_is_imported_into_an_empty_home_is_the_same() throws IOException {
        export(Optional.empty(), folder);
        try (Office other = Office.bare()) {
            YearOfAnOffice.found(other, folder);
            Report report = other.carryOut(YearOfAnOffice.ledgers(folder).toArray(Path[]::new));
            assertThat(report.errors()).isEmpty();
            isTheSame(other, Optional.empty());
            isTheSame(other, Optional.of(MID_YEAR));
        }
    }

    @Test
    void half_a_year_comes_back_as_it_stood_then() throws IOException {
        export(Optional.of(MID_YEAR), folder);
        try (Office other = Office.bare()) {
            YearOfAnOffice.found(other, RunningConsole.SEEDS);
            Report report = other.carryOut(YearOfAnOffice.ledgers(folder).toArray(Path[]::new));
            assertThat(report.errors()).isEmpty();
            isTheSame(other, Optional.of(MID_YEAR));
        }
    }

    /** What depends on a ledger that is not there yet is refused as a whole, and given again together with what comes next. */
    @Test
    void in_whatever_order_the_files_come_the_year_is_the_same() {
        List<Path> files = new ArrayList<>(YearOfAnOffice.ledgers(RunningConsole.SEEDS));
        Collections.shuffle(files, new Random(SEED));
        try (Office other = Office.bare()) {
            YearOfAnOffice.found(other, RunningConsole.SEEDS);
            List<Path> waiting = new ArrayList<>();
            int refused = 0;
            for (Path file : files) {
                waiting.add(file);
                long head = other.head();
                Report report = other.carryOut(waiting.toArray(Path[]::new));
                if (report.accepted()) {
                    waiting.clear();
                } else {
                    refused++;
                    assertThat(other.head())
                            .as("nothing half written, seed %d", SEED)
                            .isEqualTo(head);
                }
            }
            assertThat(waiting).as("seed %d", SEED).isEmpty();
            assertThat(refused).as("seed %d", SEED).isPositive();
            isTheSame(other, Optional.empty());
            isTheSame(other, Optional.of(MID_YEAR));
        }
    }
}
