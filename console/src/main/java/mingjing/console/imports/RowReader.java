package mingjing.console.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemId;

/** Reads the cells of one row by the names of their columns; what cannot be read is a {@link BadCell}. */
final class RowReader {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})(?::\\d{2})?");

    private final List<String> headers;
    private final TableRow row;
    private final Directory directory;

    RowReader(List<String> headers, TableRow row, Directory directory) {
        this.headers = headers;
        this.row = row;
        this.directory = directory;
    }

    /** The text of a cell, empty where the column or the cell is missing. */
    String maybe(String column) {
        return row.cell(headers.indexOf(column));
    }

    boolean has(String column) {
        return !maybe(column).isBlank();
    }

    String text(String column) {
        String text = maybe(column);
        if (text.isBlank()) {
            throw new BadCell(column, "这一格不能空。请填写“" + column + "”。");
        }
        return text;
    }

    LocalDate day(String column) {
        String text = text(column);
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            throw new BadCell(column, "“" + text + "” 不是日期。请写成 2022-03-04 的样子。");
        }
        try {
            return LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        } catch (DateTimeException e) {
            throw new BadCell(column, "“" + text + "” 这一天不存在。请核对月份和日子。");
        }
    }

    /** A day that cannot be before another of the same row. */
    LocalDate day(String column, String notBefore) {
        LocalDate day = day(column);
        if (day.isBefore(day(notBefore))) {
            throw new BadCell(column, day + " 早于“" + notBefore + "” " + day(notBefore) + "。请核对这两个日期。");
        }
        return day;
    }

    LocalTime time(String column) {
        String text = text(column);
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new BadCell(column, "“" + text + "” 不是时间。请写成 09:30 的样子。");
        }
        try {
            return LocalTime.of(number(parts, 1), number(parts, 2));
        } catch (DateTimeException e) {
            throw new BadCell(column, "“" + text + "” 这个时间不存在。请写成 09:30 的样子。");
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    int number(String column) {
        String text = text(column).replaceFirst("%$", "");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadCell(column, "“" + text + "” 不是整数。请只填数字。");
        }
    }

    ProblemId problem(String column) {
        return id(column, text(column), ProblemId::new);
    }

    MeasureId measure(String column) {
        return id(column, text(column), MeasureId::new);
    }

    <I> I id(String column, String text, java.util.function.Function<String, I> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell(column, String.valueOf(e.getMessage()));
        }
    }

    PersonId person(String column) {
        String text = text(column);
        return directory
                .person(text)
                .orElseThrow(() -> new BadCell(column, "人员目录里没有“" + text + "”。请核对姓名，或先把此人加入人员目录。"));
    }

    /** The person of a column that may be empty or missing, else of another. */
    PersonId person(String column, String otherwise) {
        return person(has(column) ? column : otherwise);
    }

    UnitId unit(String column) {
        String text = text(column);
        SortedSet<UnitId> units = directory.units(text);
        if (units.isEmpty()) {
            String alike = directory.unitsLike(text);
            throw new BadCell(
                    column, "组织体系里没有“" + text + "”。" + (alike.isEmpty() ? "请核对单位名称或编码。" : "是不是" + alike + "？"));
        }
        if (units.size() > 1) {
            String codes = units.stream().map(UnitId::value).collect(Collectors.joining("、"));
            throw new BadCell(column, "叫过“" + text + "”的单位不止一个（" + codes + "）。请改填单位编码。");
        }
        return units.first();
    }

    /** Several entries in one cell. */
    List<String> list(String column) {
        return Listed.read(maybe(column));
    }

    /** In which turn of its day each of the row's steps was taken, as far as the row says so. */
    List<Integer> turns(int steps) {
        List<String> turns = list(LedgerKind.TURN);
        if (turns.size() > steps || !turns.stream().allMatch(turn -> turn.matches("\\d{1,3}"))) {
            throw new BadCell(
                    LedgerKind.TURN,
                    "“" + maybe(LedgerKind.TURN) + "” 不是次序。请按这一行的步骤（" + steps + " 步）填 0、1 这样的数，一般可以留空。");
        }
        return turns.stream().map(Integer::valueOf).toList();
    }

    <T> T word(String column, Map<String, T> words) {
        return word(column, text(column), words);
    }

    <T> T word(String column, String text, Map<String, T> words) {
        return Optional.ofNullable(words.get(text))
                .orElseThrow(() ->
                        new BadCell(column, "“" + text + "” 不在可填的范围里。可填：" + String.join("、", words.keySet()) + "。"));
    }
}
