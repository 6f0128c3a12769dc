package mingjing.console.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingjing.console.RunningConsole;
import mingjing.console.catalogue.CatalogueFile;
import mingjing.console.exports.Exports;
import mingjing.console.rulebooks.OnPaper;
import mingjing.events.organisation.PersonId;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.Projections;
import mingjing.query.catalogue.Kinds;
import mingjing.query.figure.FigureLists;
import mingjing.query.figure.Figures;
import mingjing.query.organisation.Organisation;
import mingjing.query.score.Facts;
import mingjing.store.Query;
import mingjing.store.Recorded;
import mingjing.store.projection.ProjectionRunner;

/** A year as an office loads it from a folder, and what it sees of it afterwards. */
final class YearOfAnOffice {
    private static final PersonId DRAFTER = new PersonId("L-04");
    private static final PersonId APPROVER = new PersonId("L-01");

    private YearOfAnOffice() {}

    /** Organisation, kinds, figures and the shipped rule book: all that must be there before ledgers. */
    static void found(Office office, Path folder) {
        new OrganisationFile(office.core()).enter(folder.resolve("org.yaml"), "test");
        try {
            for (String name : List.of("kinds.yaml", "figures.yaml")) {
                String text = Files.readString(folder.resolve(name));
                new CatalogueFile(office.core()).enter(name, text, DRAFTER, "test");
            }
            byte[] book = Files.readAllBytes(RunningConsole.SEEDS.resolve("rulebook.yaml"));
            new OnPaper(office.core(), "test", DRAFTER, APPROVER).publish("rulebook.yaml", book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its ledgers, sorted by name. */
    static List<Path> ledgers(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".xlsx") || file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Asked asked(Office office, Optional<LocalDate> until) {
        return new Moments(office.core().store(), office.core().clock())
                .ask(Optional.of("@" + office.head()), until.map(LocalDate::toString));
    }

    /** How often each thing happened, by the end of a day or of all days. */
    static SortedMap<String, Long> counts(Office office, Optional<LocalDate> until) {
        return office.core().store().source(Query.everything(), 0).events().stream()
                .filter(event -> until.filter(event.occurredOn()::isAfter).isEmpty())
                .collect(Collectors.groupingBy(Recorded::type, TreeMap::new, Collectors.counting()));
    }

    /** Every ledger, at the end of a day or of all days. */
    static Map<String, Object> tables(Office office, Optional<LocalDate> until) {
        Asked asked = asked(office, until);
        Exports exports = Exports.of(office.core());
        Map<String, Object> tables = new LinkedHashMap<>();
        exports.ledgers(asked).forEach(kind -> tables.put(kind, rows(exports, kind, asked)));
        return tables;
    }

    private static List<String> rows(Exports exports, String kind, Asked asked) {
        return exports.table(kind, asked).orElseThrow().rows().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** Every table and every figure, at the end of a day or of all days; without positions, which differ from load to load. */
    static Map<String, Object> seen(Office office, Optional<LocalDate> until) {
        awaitViews(office);
        Asked asked = asked(office, until);
        Map<String, Object> seen = new LinkedHashMap<>();
        Exports exports = Exports.of(office.core());
        exports.kinds(asked).forEach(kind -> seen.put(kind, rows(exports, kind, asked)));
        Organisation organisation =
                new Organisation(office.core().store(), office.core().dataSource());
        Facts facts = new Facts(office.core().store(), office.core().dataSource(), organisation);
        Figures figures = new Figures(
                organisation,
                facts,
                new FigureLists(office.core().store(), new Kinds(office.core().store())));
        seen.put("figures", figures.figures("2022", asked).toString());
        seen.put("invariants", figures.invariants("2022", asked).toString());
        return seen;
    }

    /** Facts are asked of their table. */
    private static void awaitViews(Office office) {
        try (ProjectionRunner runner =
                new ProjectionRunner(office.core().store(), office.core().dataSource(), Projections.all())) {
            runner.start();
            if (!runner.awaitCaughtUp(office.head(), Duration.ofMinutes(3))) {
                throw new IllegalStateException("the views did not catch up");
            }
        }
    }
}
