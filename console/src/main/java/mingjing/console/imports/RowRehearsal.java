package mingjing.console.imports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mingjing.command.Command;
import mingjing.command.Refused;
import mingjing.command.Rehearsal;
import mingjing.command.UseCases;
import mingjing.console.platform.Core;

/** What rows ask for, decided one after the other and not recorded; a refusal becomes an error of its row. */
final class RowRehearsal implements AutoCloseable {
    private final Function<Command, Optional<String>> objection;
    private final RowErrors errors;
    private final Rehearsal rehearsal;
    private final Map<Source, BitSet> failed = new HashMap<>();

    RowRehearsal(Core core, Function<Command, Optional<String>> objection, RowErrors errors) {
        this.objection = objection;
        this.errors = errors;
        this.rehearsal = new Rehearsal(core.store(), core.clock());
    }

    void take(Task task) {
        BitSet rows = failed.computeIfAbsent(task.row().source(), _ -> new BitSet());
        // A row whose first step is refused would only repeat itself with its later steps.
        if (rows.get(task.row().row().number())) {
            return;
        }
        Command order = task.planned().order();
        Optional<String> objected = objection.apply(order);
        if (objected.isPresent()) {
            rows.set(task.row().row().number());
            errors.add(task.row().error("", objected.get()));
            return;
        }
        try {
            rehearsal.carryOut(UseCases.of(order), order);
        } catch (Refused refused) {
            rows.set(task.row().row().number());
            String column =
                    Columns.of(task.row().source().kind(), task.planned().step(), refused);
            errors.add(task.row().error(column, refused.message(Locale.CHINESE)));
        }
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
