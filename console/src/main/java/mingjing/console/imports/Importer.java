package mingjing.console.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import mingjing.command.Command;
import mingjing.command.Refused;
import mingjing.command.Rehearsal;
import mingjing.command.UseCases;
import mingjing.command.platform.OrderId;
import mingjing.console.platform.Core;

/**
 * Imports ledgers: every row is read and rehearsed first; only when not one is refused are the orders carried out.
 *
 * <p>Several ledgers given together are one story: their rows are taken in the order of the days they speak of. An import
 * that was cut short goes on where it stopped when it is started again, because each order has an id made of its row.
 */
public final class Importer {
    /** Days first, then the order in which an office takes steps, then the order of the file. */
    private static final Comparator<Task> BY_DAY = Comparator.comparing(
                    (Task task) -> task.planned().day())
            .thenComparing(task -> task.planned().step());

    private final Core core;
    private final Progress progress;
    private final Function<Command, Optional<String>> objection;

    private record Task(LedgerRow row, int index, Planned planned) {
        private OrderId id() {
            return row.orderId(index);
        }
    }

    /** An importer for whoever owns the machine: every order is allowed that the ledger's rules allow. */
    public Importer(Core core, Progress progress) {
        this(core, progress, _ -> Optional.empty());
    }

    /**
     * An importer for an account.
     *
     * @param objection why the account may not give an order, if it may not; such a row is refused
     */
    public Importer(Core core, Progress progress, Function<Command, Optional<String>> objection) {
        this.core = core;
        this.progress = progress;
        this.objection = objection;
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
        LedgerReader reader = new LedgerReader(new Directory(core.people(), core.store()), core.ledgerKinds());
        files.forEach(file -> reader.read(file, as));
        List<Task> tasks = tasks(reader.rows());
        List<Task> fresh = tasks.stream()
                .filter(task -> core.commands().receipt(task.id()).isEmpty())
                .toList();
        List<RowError> errors = new ArrayList<>(reader.errors());
        errors.addAll(rehearse(fresh));
        errors.sort(Comparator.comparing(RowError::file)
                .thenComparing(RowError::sheet)
                .thenComparingInt(RowError::row));
        if (errors.isEmpty() && actor.isPresent()) {
            carryOut(fresh, actor.get());
        }
        Set<String> refusedRows = new HashSet<>();
        errors.forEach(error -> refusedRows.add(error.file() + error.sheet() + error.row()));
        int rows =
                reader.tables().stream().mapToInt(table -> table.rows().size()).sum();
        return new Report(
                rows,
                errors.isEmpty() ? fresh.size() : 0,
                tasks.size() - fresh.size(),
                refusedRows.size(),
                core.store().head(),
                errors);
    }

    private static List<Task> tasks(List<LedgerRow> rows) {
        List<Task> tasks = new ArrayList<>();
        for (LedgerRow row : rows) {
            for (Planned planned : row.planned()) {
                tasks.add(new Task(row, row.planned().indexOf(planned), planned));
            }
        }
        tasks.sort(BY_DAY);
        return tasks;
    }

    private List<RowError> rehearse(List<Task> tasks) {
        Rehearsal rehearsal = new Rehearsal(core.store(), core.clock());
        List<RowError> errors = new ArrayList<>();
        // By identity: a row as a record would compare its whole table.
        Set<LedgerRow> failed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Task task : tasks) {
            // A row whose first step is refused would only repeat itself with its later steps.
            if (failed.contains(task.row())) {
                continue;
            }
            Optional<String> objected = objection.apply(task.planned().order());
            if (objected.isPresent()) {
                failed.add(task.row());
                errors.add(task.row().error("", objected.get()));
                continue;
            }
            try {
                rehearsal.carryOut(
                        UseCases.of(task.planned().order()), task.planned().order());
            } catch (Refused refused) {
                failed.add(task.row());
                String column = Columns.of(task.row().kind(), task.planned().step(), refused);
                errors.add(task.row().error(column, refused.message(Locale.CHINESE)));
            }
        }
        return errors;
    }

    private void carryOut(List<Task> tasks, String actor) {
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
