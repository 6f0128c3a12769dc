package mingjing.console.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.console.catalogue.CatalogueFile;
import mingjing.console.contests.ContestOnPaper;
import mingjing.console.imports.Importer;
import mingjing.console.imports.OrganisationFile;
import mingjing.console.imports.Progress;
import mingjing.console.imports.Report;
import mingjing.console.platform.Core;
import mingjing.console.rulebooks.OnPaper;
import mingjing.events.organisation.PersonId;

/** A folder with the records of a year: organisation, ledgers and rule book, loaded as an office would import them. */
public final class Story {
    /** The actor of everything that comes from a seed folder. */
    static final String ACTOR = "seed";

    /** Who wrote the rule book of the shipped year, and who put it in force. */
    private static final PersonId DRAFTER = new PersonId("L-04");

    private static final PersonId APPROVER = new PersonId("L-01");

    private Story() {}

    /** Loads what is not loaded yet; a load that was cut short goes on, and one that was finished is not looked at again. */
    public static void load(Path folder, Core core, Progress progress) {
        Path organisation = folder.resolve("org.yaml");
        Path book = folder.resolve("rulebook.yaml");
        List<Path> catalogue = Stream.of("kinds.yaml", "figures.yaml", "norms.yaml", "report.yaml")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        List<Path> ledgers = ledgers(folder);
        List<Path> contests =
                Stream.of("大比武.yaml").map(folder::resolve).filter(Files::exists).toList();
        List<Path> files = Stream.of(List.of(organisation, book), catalogue, ledgers, contests)
                .flatMap(List::stream)
                .toList();
        LoadedStories loaded = new LoadedStories(core);
        if (loaded.holds(files)) {
            return;
        }
        new OrganisationFile(core).enter(organisation, ACTOR);
        try {
            for (Path file : catalogue) {
                String name = String.valueOf(file.getFileName());
                new CatalogueFile(core).enter(name, Files.readString(file), DRAFTER, ACTOR);
            }
            new OnPaper(core, ACTOR, DRAFTER, APPROVER)
                    .publish(String.valueOf(book.getFileName()), Files.readAllBytes(book));
        } catch (IOException e) {
            throw new UncheckedIOException("读不到 " + folder, e);
        }
        Report report = new Importer(core, progress).carryOut(ledgers, Optional.empty(), ACTOR);
        if (!report.accepted()) {
            throw new IllegalStateException(folder + " 有 " + report.wrong().count() + " 处错误，第一处："
                    + report.errors().getFirst());
        }
        for (Path file : contests) {
            enterContest(file, core);
        }
        loaded.add(files);
    }

    private static void enterContest(Path file, Core core) {
        String name = String.valueOf(file.getFileName());
        try {
            String text = Files.readString(file);
            new ContestOnPaper(core, ACTOR).enter(name, text, CatalogueFile.tree(name, text));
        } catch (IOException e) {
            throw new UncheckedIOException("读不到 " + file, e);
        }
    }

    static List<Path> ledgers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Story::isLedger).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("读不到文件夹 " + folder, e);
        }
    }

    /** A workbook that an import gave back with errors, or one that is open just now, is not a ledger. */
    private static boolean isLedger(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean table = name.endsWith(".xlsx") || name.endsWith(".csv");
        return table && !name.contains("-有误.") && !name.startsWith("~$");
    }
}
