package mingjing.console.imports;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mingjing.command.platform.OrderId;

/** An order that a row asks for, the how-manieth of the row. */
record Task(LedgerRow row, int index, Planned planned) {
    /** Days first, then the order in which an office takes steps; what is equal stays in the order of the files. */
    static final Comparator<Task> BY_DAY = Comparator.comparing(
                    (Task task) -> task.planned().day())
            .thenComparingInt(task -> task.planned().turn())
            .thenComparing(task -> task.planned().step());

    OrderId id() {
        return row.orderId(index);
    }

    /** Only the cells are written down: read again, the same row asks for the same. */
    record Form(List<Source> sources, Directory directory) implements Sorted.Codec<Task> {
        @Override
        public void write(Task task, DataOutput out) throws IOException {
            out.writeInt(task.row().source().number());
            out.writeInt(task.row().row().number());
            out.writeInt(task.index());
            List<String> cells = task.row().row().cells();
            out.writeInt(cells.size());
            for (String cell : cells) {
                Text.write(cell, out);
            }
        }

        @Override
        public Task read(DataInput in) throws IOException {
            Source source = sources.get(in.readInt());
            int number = in.readInt();
            int index = in.readInt();
            int size = in.readInt();
            List<String> cells = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                cells.add(Text.read(in));
            }
            LedgerRow row = new LedgerRow(source, new TableRow(number, cells));
            return new Task(row, index, row.planned(directory).get(index));
        }
    }
}
