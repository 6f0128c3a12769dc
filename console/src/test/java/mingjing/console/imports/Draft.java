package mingjing.console.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A ledger being written: a good first row, and rows that differ from it in what a test is about. */
record Draft(String title, Map<String, Object> usual, List<Map<String, Object>> rows) {
    private static Draft of(LedgerKind kind, Object... columnsAndCells) {
        return new Draft(kind.title(), pairs(columnsAndCells), List.of());
    }

    static Draft problems() {
        return of(
                LedgerKind.PROBLEMS,
                "编号",
                "P-1",
                "问题",
                "楼道灯不亮",
                "来源",
                "群众来信",
                "整改类别",
                "限期整改",
                "责任单位",
                "滨一社区党委",
                "牵头单位",
                "河东街道党工委",
                "登记日期",
                LocalDate.of(2022, 3, 1),
                "整改时限",
                LocalDate.of(2022, 6, 1),
                "登记人",
                "孙佳宁",
                "责任人",
                "朱思雨",
                "认领日期",
                LocalDate.of(2022, 3, 2));
    }

    static Draft measures() {
        return of(
                LedgerKind.MEASURES,
                "问题编号",
                "P-1",
                "措施编号",
                "C-1",
                "措施",
                "更换灯具",
                "完成时限",
                LocalDate.of(2022, 5, 1),
                "制定人",
                "朱思雨",
                "制定日期",
                LocalDate.of(2022, 3, 3));
    }

    static Draft progress() {
        return of(
                LedgerKind.PROGRESS,
                "问题编号",
                "P-1",
                "措施编号",
                "C-1",
                "日期",
                LocalDate.of(2022, 3, 10),
                "完成率",
                100,
                "进展情况",
                "已换好",
                "佐证材料",
                "照片",
                "报告人",
                "朱思雨");
    }

    static Draft requests() {
        return of(
                LedgerKind.REQUESTS, "问题编号", "P-1", "申请日期", LocalDate.of(2022, 3, 11), "申请人", "朱思雨", "佐证材料", "照片、自查报告");
    }

    static Draft verifications() {
        return of(
                LedgerKind.VERIFICATIONS,
                "问题编号",
                "P-1",
                "核查人",
                "曹立新",
                "开始日期",
                LocalDate.of(2022, 3, 14),
                "核查日期",
                LocalDate.of(2022, 3, 15),
                "结论",
                "通过",
                "情况",
                "现场查看属实",
                "返工措施",
                "");
    }

    static Draft closures() {
        return of(
                LedgerKind.CLOSURES,
                "问题编号",
                "P-1",
                "公示地点",
                "社区公告栏",
                "公示日期",
                LocalDate.of(2022, 3, 16),
                "公示截止",
                LocalDate.of(2022, 3, 23),
                "公示人",
                "孙佳宁",
                "销号日期",
                LocalDate.of(2022, 3, 24),
                "批准人",
                "袁博文",
                "依据",
                "照片");
    }

    /** With one more row; a column that the usual row lacks is added at the end. */
    Draft row(Object... columnsAndCells) {
        Map<String, Object> row = new LinkedHashMap<>(usual);
        row.putAll(pairs(columnsAndCells));
        List<Map<String, Object>> more = new ArrayList<>(rows);
        more.add(row);
        return new Draft(title, usual, more);
    }

    private static Map<String, Object> pairs(Object... columnsAndCells) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndCells.length; i += 2) {
            pairs.put(columnsAndCells[i].toString(), columnsAndCells[i + 1]);
        }
        return pairs;
    }

    private List<String> headers() {
        return rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    }

    Path xlsx(Path folder) {
        return xlsx(folder, headers());
    }

    /** With other words in the first row, in the same order of columns. */
    Path xlsx(Path folder, List<String> written) {
        Path file = folder.resolve(title + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int column = 0; column < written.size(); column++) {
                sheet.value(0, column, written.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    put(
                            sheet,
                            row + 1,
                            column,
                            rows.get(row).getOrDefault(headers().get(column), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case BigDecimal fraction -> {
                sheet.value(row, column, fraction);
                sheet.style(row, column).format("0%").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, cell.toString());
        }
    }

    Path csv(Path folder) {
        return csv(folder, StandardCharsets.UTF_8);
    }

    Path csv(Path folder, Charset charset) {
        List<List<String>> lines = new ArrayList<>(List.of(headers()));
        rows.forEach(row -> lines.add(headers().stream()
                .map(header -> row.getOrDefault(header, "").toString())
                .toList()));
        String text = lines.stream().map(line -> String.join(",", line)).collect(Collectors.joining("\r\n"));
        try {
            return Files.writeString(folder.resolve(title + ".csv"), text, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
