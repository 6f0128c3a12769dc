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
 * <p>Work is the sub-district's ({@code JD}), all communities' in turn ({@code SQ}) or that of units listed by their codes.
 * Rows are spread over the year, or over so many days as stand after a stroke ({@code 10/30}).
 * {@code #9500} shares a total out over the rows, {@code %d} is the row's number, {@code @L-01} a person, {@code @S} the secretary
 * of the row's community at the start of the year, {@code !} an empty cell.
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
        String[] rate = parts[3].split("/", 2);
        int count = Integer.parseInt(rate[0]);
        int span = rate.length > 1 ? Integer.parseInt(rate[1]) : SPAN;
        List<String> headers = new ArrayList<>(List.of("编号", "日期", "单位"));
        List<List<String>> columns = new ArrayList<>();
        for (int at = 4; at < parts.length; at++) {
            String[] field = parts[at].split("=", 2);
            headers.add(field[0]);
            columns.add(cells(field[1], count, parts[2]));
        }
        headers.add("记录人");
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            OrgChart.Unit unit = OrgChart.byCode(unit(parts[2], row));
            List<Object> cells = new ArrayList<>(List.of(
                    "%s-2022-%03d".formatted(parts[1], row + 1),
                    Days.onOrAfter(FIRST.plusDays((long) row * span / count + dice.between(0, 3))),
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

    private static String unit(String units, int row) {
        String[] codes = units.split(",", -1);
        return units.equals("SQ") ? "SQ-0" + (1 + row % 8) : codes[row % codes.length];
    }

    private List<String> cells(String words, int count, String units) {
        if (words.startsWith("#")) {
            return shared(Integer.parseInt(words.substring(1)), count);
        }
        String[] choices = words.split(",", -1);
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            cells.add(cell(choices[row % choices.length], row + 1, unit(units, row)));
        }
        return cells;
    }

    private static String cell(String word, int number, String unit) {
        return switch (word) {
            case "!" -> "";
            case "@S" -> Staff.secretary(unit, FIRST).name();
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
