package mingjing.console.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import mingjing.command.Command;
import mingjing.command.Refused;
import mingjing.command.platform.OrderId;
import mingjing.console.platform.Core;
import mingjing.events.organisation.UnitId;

/**
 * Imports ledgers: every row is read and rehearsed first; only when not one is refused are the orders carried out.
 *
 * <p>Several ledgers given together are one story: their rows are taken in the order of the days they speak of. An import
 * that was cut short goes on where it stopped when it is started again, because each order has an id made of its row. Rows pass
 * through; what must be kept of them waits in scratch files.
 */
public final class Importer {
    /** So many orders are looked up at once. */
    private static final int TOGETHER = 1_000;

    private final Core core;
    private final Progress progress;
    private final Function<Command, Optional<String>> objection;
    private final Optional<UnitId> unit;
    private final SortedMap<String, String> said;

    /** An importer for whoever owns the machine: every order is allowed that the ledger's rules allow. */
    public Importer(Core core, Progress progress) {
        this(core, progress, _ -> Optional.empty(), Optional.empty(), Collections.emptySortedMap());
    }

    /**
     * An importer for an account.
     *
     * @param objection why the account may not give an order, if it may not; such a row is refused
     * @param unit the account's; what its office settled about headers holds
     */
    public Importer(
            Core core, Progress progress, Function<Command, Optional<String>> objection, Optional<UnitId> unit) {
        this(core, progress, objection, unit, Collections.emptySortedMap());
    }

    private Importer(
            Core core,
            Progress progress,
            Function<Command, Optional<String>> objection,
            Optional<UnitId> unit,
            SortedMap<String, String> said) {
        this.core = core;
        this.progress = progress;
        this.objection = objection;
        this.unit = unit;
        this.said = said;
    }

    /**
     * The same, told our column for some headers of theirs; when the import is carried out, the office settles on them.
     *
     * @param office whose headers they are; of an organisation with one unit at the top it need not be said
     */
    public Importer reading(Map<String, String> columns, Optional<UnitId> office) {
        return new Importer(core, progress, objection, office.or(() -> unit), new TreeMap<>(columns));
    }

    /** Checks everything and writes nothing. */
    public Report rehearse(List<Path> files, Optional<LedgerKind> as) {
        return run(files, as, Optional.empty());
    }

    /**
     * Checks everything, then carries the orders out in the name of an actor.
     *
     * @param actor the account or program that imports, kept with every event
     */
    public Report carryOut(List<Path> files, Optional<LedgerKind> as, String actor) {
        return run(files, as, Optional.of(actor));
    }

    private Report run(List<Path> files, Optional<LedgerKind> as, Optional<String> actor) {
        RowErrors errors = new RowErrors();
        Directory directory = new Directory(core.people(), core.store());
        Optional<UnitId> office = directory.office(unit);
        HeaderMap words = HeaderMap.of(core.store(), office, said);
        try (LedgerReader reader = new LedgerReader(directory, core.ledgerKinds(), words, errors);
                Sorted<Task> fresh = reader.noTasks()) {
            files.forEach(file -> reader.read(file, as));
            int all = reader.tasks().size();
            try (RowRehearsal rehearsal = new RowRehearsal(core, objection, errors)) {
                forFresh(reader.tasks(), task -> {
                    rehearsal.take(task);
                    fresh.add(task);
                });
            }
            if (errors.count() == 0 && actor.isPresent()) {
                SettledHeaders.settle(reader.headers(), words, office, core, actor.get());
                carryOut(fresh, actor.get());
            }
            return new Report(
                    reader.rows(),
                    errors.count() == 0 ? fresh.size() : 0,
                    all - fresh.size(),
                    errors.rows(),
                    core.store().head(),
                    errors,
                    reader.headers());
        }
    }

    /** Those that were not recorded before, in order. */
    private void forFresh(Sorted<Task> tasks, Consumer<Task> wanted) {
        progress.checked(0, tasks.size());
        int done = 0;
        List<Task> together = new ArrayList<>(TOGETHER);
        for (Task task : tasks) {
            together.add(task);
            if (together.size() == TOGETHER || done + together.size() == tasks.size()) {
                Set<OrderId> recorded =
                        core.commands().recorded(together.stream().map(Task::id).toList());
                for (Task each : together) {
                    if (!recorded.contains(each.id())) {
                        wanted.accept(each);
                    }
                    progress.checked(++done, tasks.size());
                }
                together.clear();
            }
        }
    }

    private void carryOut(Sorted<Task> tasks, String actor) {
        progress.at(0, tasks.size());
        int done = 0;
        for (Task task : tasks) {
            try {
                core.commands()
                        .carryOut(
                                task.planned().order(),
                                actor,
                                task.id(),
                                task.row().origin());
            } catch (Refused refused) {
                // Accepted in the rehearsal: somebody else has moved the same problem since then.
                RowError error = task.row().error("", refused.message(Locale.CHINESE));
                throw new BadFile("导入时账本有了变化。" + error + "之前的 " + done + " 步已记入。核对后再导入一次，会从这里接着办。", refused);
            }
            progress.at(++done, tasks.size());
        }
    }
}
