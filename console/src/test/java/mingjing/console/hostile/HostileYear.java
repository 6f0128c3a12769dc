package mingjing.console.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.imports.Listed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The first rows of every ledger of the shipped year, with a hostile ending to each name and each text in them. */
final class HostileYear {
    private static final Pattern NAME = Pattern.compile("\\b(name|post): ([^,}]+)");
    private static final Pattern SERIAL = Pattern.compile("^(P|S)-2022-(\\d+)$");
    private static final int SUBJECTS = 24;
    private static final int ROWS_OF_A_KIND = 5;
    private static final Map<String, String> LISTS = Map.of("自查申请", "佐证材料", "销号台账", "依据");
    private static final Set<String> TEXTS =
            Set.of("问题", "措施", "进展情况", "佐证材料", "情况", "理由", "公示地点", "诉求", "转往单位", "结果说明", "主题", "学习材料", "议定事项", "地点");

    private final Path seeds;
    private final Path folder;
    private final Set<String> names = new HashSet<>();

    /** Which columns of which ledger of a kind hold words of people. */
    private final Map<String, Set<String>> wordsOfKinds = new TreeMap<>();

    private HostileYear(Path seeds, Path folder) {
        this.seeds = seeds;
        this.folder = folder;
    }

    static void write(Path seeds, Path folder) {
        try {
            new HostileYear(seeds, folder).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        copy(
                "org.yaml",
                text -> replaced(text, NAME, match -> {
                    names.add(match.group(2));
                    return match.group(1) + ": " + quoted(match.group(2));
                }));
        kinds();
        copy("figures.yaml", text -> text.replace("数据项:\n", """
                数据项:
                  - {编号: hostile.figure, 名称: %s, 章: 1, 量: 四抓职责落实量, 原文: "4"}
                """.formatted(quoted("四抓"))));
        copy("norms.yaml", text -> replaced(text, Pattern.compile("(来源): ([^}]+)"), HostileYear::poisoned));
        copy(
                "report.yaml",
                text -> text.replace("述职报告\"", "述职报告⟦<script>alert(1)</script>⟧\"")
                        .replace("责任到人。", "责任到人⟦&lt;b&gt; &amp; &#60;⟧。"));
        copy("rulebook.yaml", text -> replaced(text, Pattern.compile("(板块|说明|条款): ([^}\\n]+)"), HostileYear::poisoned));
        copy(
                "大比武.yaml",
                text -> replaced(text, Pattern.compile("(名称|承诺): ([^,}\\n]+)(?=[,\\n])"), HostileYear::poisoned));
        try (Stream<Path> files = Files.list(seeds)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".csv")) {
                    write(name.replace(".csv", ""), csv(file));
                } else if (name.endsWith(".xlsx")) {
                    workbook(file);
                }
            }
        }
    }

    private static String poisoned(MatchResult match) {
        return match.group(1) + ": " + quoted(match.group(2));
    }

    private static String replaced(String text, Pattern pattern, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    /** As YAML writes a text, between marks that are not in it: a page may show the file as it is. */
    private static String quoted(String plain) {
        String text = Hostile.named(plain.strip());
        return text.contains("\"") ? "'" + text + "'" : "\"" + text + "\"";
    }

    private void copy(String name, UnaryOperator<String> change) throws IOException {
        Files.writeString(folder.resolve(name), change.apply(Files.readString(seeds.resolve(name))));
    }

    private void kinds() throws IOException {
        String text = Files.readString(seeds.resolve("kinds.yaml"));
        for (String kind : Pattern.compile("(?m)^  - ").splitAsStream(text).toList()) {
            Set<String> words = Pattern.compile("\\{名称: ([^,}]+), 类型: (?:文字|名称)")
                    .matcher(kind)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
            Pattern.compile("(?m)^    名称: (.+)$")
                    .matcher(kind)
                    .results()
                    .findFirst()
                    .ifPresent(title -> wordsOfKinds.put(title.group(1) + "台账", words));
        }
        copy(
                "kinds.yaml",
                all -> replaced(all, Pattern.compile("(说明): (.+)"), HostileYear::poisoned)
                        + """
                  - 代号: Hostile
                    名称: %s
                    章: 0
                    字头: HX
                    说明: %s
                    字段:
                      - {名称: %s, 类型: 选项, 选项: [%s, %s]}
                      - {名称: %s, 类型: 名称}
                      - {名称: %s, 类型: 文字}
                """.formatted(
                                        quoted("甲"),
                                        quoted("乙"),
                                        quoted("丙"),
                                        quoted("丁"),
                                        quoted("戊"),
                                        quoted("己"),
                                        quoted("庚")));
    }

    private static List<List<String>> csv(Path file) throws IOException {
        String text = Files.readString(file, UTF_8).replace("\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord record : CSVFormat.DEFAULT.parse(new StringReader(text))) {
            rows.add(record.toList());
        }
        return rows;
    }

    private void workbook(Path file) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(Files.newInputStream(file), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read()) {
                    rows.add(row.stream().map(HostileYear::text).toList());
                }
                write(sheet.getName(), rows);
            }
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        boolean day = cell.getType() == CellType.NUMBER
                && cell.getDataFormatString() != null
                && cell.getDataFormatString().contains("yy");
        return day ? cell.asDate().toLocalDate().toString() : cell.getText();
    }

    private void write(String title, List<List<String>> rows) throws IOException {
        List<String> header = rows.getFirst();
        Set<String> words = wordsOfKinds.getOrDefault(title, TEXTS);
        int most = wordsOfKinds.containsKey(title) ? ROWS_OF_A_KIND : Integer.MAX_VALUE;
        try (CSVPrinter printer =
                new CSVPrinter(Files.newBufferedWriter(folder.resolve(title + ".csv")), CSVFormat.DEFAULT)) {
            printer.printRecord(header);
            for (List<String> row : rows.subList(1, rows.size()).stream()
                    .filter(HostileYear::isEarly)
                    .limit(most)
                    .toList()) {
                List<String> cells = new ArrayList<>();
                for (int at = 0; at < row.size(); at++) {
                    boolean list = header.get(at).equals(LISTS.get(title));
                    cells.add(list ? listed(row.get(at)) : cell(header.get(at), row.get(at), words));
                }
                printer.printRecord(cells);
            }
        }
    }

    /** Whatever problems and concerns it is about are among the first. */
    private static boolean isEarly(List<String> row) {
        return row.stream()
                .flatMap(cell -> Stream.of(cell.split("[、;；]")))
                .flatMap(cell -> SERIAL.matcher(cell).results())
                .allMatch(match -> Integer.parseInt(match.group(2)) <= SUBJECTS);
    }

    private static String listed(String entries) {
        return Listed.written(Stream.of(entries.split("[、;；]"))
                .filter(entry -> !entry.isEmpty())
                .map(Hostile::named)
                .toList());
    }

    private String cell(String column, String text, Set<String> words) {
        boolean hostile = !text.isEmpty() && (names.contains(text) || words.contains(column));
        return hostile ? Hostile.named(text) : text;
    }
}
