package mingjing.console.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ledgers of an invented Hedong sub-district in 2022, the same at every run. */
final class HedongLedgers {
    static final String WORK = "工作台账.xlsx";

    private HedongLedgers() {}

    /** Writes the folder named by the first argument, or {@code seeds/hedong-2022}. */
    public static void main(String[] args) throws IOException {
        write(Files.createDirectories(Path.of(args.length > 0 ? args[0] : "seeds/hedong-2022")));
    }

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("org.yaml"), OrgFile.text());
        for (Table table : tables()) {
            TableFiles.write(folder, table);
        }
        TableFiles.write(folder, WORK, new PlainLedgers().tables());
    }

    static List<Table> tables() {
        List<Life> lives = Plots.all().stream().map(Playing::play).toList();
        List<Table> tables = new ArrayList<>(new ProblemLedgers(lives).all());
        tables.add(new StudyLedger().table());
        tables.add(new VisitLedger(lives).table());
        tables.addAll(new ConcernLedgers().tables());
        return tables;
    }
}
