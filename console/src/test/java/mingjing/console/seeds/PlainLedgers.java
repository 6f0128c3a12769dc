package mingjing.console.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 工作台账: a sheet for each kind of plain record, written from one line each: title, prefix, whose work it is, how many rows,
 * then each field with its words in turn.
 *
 * <p>{@code #9500} shares a total out over the rows, {@code %d} is the row's number, {@code @L-01} a person, {@code @S} the
 * secretary of the first community, {@code !} an empty cell.
 */
final class PlainLedgers {
    private static final LocalDate FIRST = LocalDate.of(2022, 2, 14);
    private static final int SPAN = 310;

    private final Dice dice = new Dice(2022);

    List<Table> tables() {
        return lines().stream().map(this::table).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/mingjing/console/seeds/plain-ledgers.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table table(String line) {
        String[] parts = line.split("\\|", -1);
        int count = Integer.parseInt(parts[3]);
        List<String> headers = new ArrayList<>(List.of("编号", "日期", "单位"));
        List<List<String>> columns = new ArrayList<>();
        for (int at = 4; at < parts.length; at++) {
            String[] field = parts[at].split("=", 2);
            headers.add(field[0]);
            columns.add(cells(field[1], count));
        }
        headers.add("记录人");
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            OrgChart.Unit unit = OrgChart.byCode(parts[2].equals("JD") ? "JD" : "SQ-0" + (1 + row % 8));
            List<Object> cells = new ArrayList<>(List.of(
                    "%s-2022-%03d".formatted(parts[1], row + 1),
                    Days.onOrAfter(FIRST.plusDays((long) row * SPAN / count + dice.between(0, 3))),
                    unit.name()));
            for (List<String> column : columns) {
                cells.add(column.get(row));
            }
            cells.add(
                    unit.code().equals("JD")
                            ? Staff.byId("L-05").name()
                            : Staff.clerk(unit.code()).name());
            rows.add(cells);
        }
        return new Table(parts[0] + "台账.xlsx", headers, rows);
    }

    private List<String> cells(String words, int count) {
        if (words.startsWith("#")) {
            return shared(Integer.parseInt(words.substring(1)), count);
        }
        String[] choices = words.split(",", -1);
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            cells.add(cell(choices[row % choices.length], row + 1));
        }
        return cells;
    }

    private static String cell(String word, int number) {
        return switch (word) {
            case "!" -> "";
            case "@S" -> Staff.secretary("SQ-01", FIRST).name();
            case String person
            when person.startsWith("@") -> Staff.byId(person.substring(1)).name();
            default -> word.replace("%d", Integer.toString(number));
        };
    }

    /** Uneven shares that add up exactly. */
    private List<String> shared(int total, int count) {
        List<String> shares = new ArrayList<>();
        int left = total;
        for (int row = 0; row < count - 1; row++) {
            int even = left / (count - row);
            int share = Math.max(1, even + dice.between(-even / 3, even / 3));
            shares.add(Integer.toString(share));
            left -= share;
        }
        shares.add(Integer.toString(left));
        return shares;
    }
}
