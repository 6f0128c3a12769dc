package mingjing.console.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.command.imports.MapHeaders;
import mingjing.console.imports.BadFile;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.jspecify.annotations.Nullable;

/** What offices settled about the headers of their ledgers, as an export writes it into a file (列名). */
final class HeadersYaml {
    private HeadersYaml() {}

    static List<MapHeaders> read(String file, Map<?, ?> tree, PersonId by, LocalDate today) {
        List<MapHeaders> orders = new ArrayList<>();
        if (!(tree.get("列名") instanceof List<?> entries)) {
            throw new BadFile(file + " 的“列名”要是一串以 - 开头的条目。");
        }
        for (Object each : entries) {
            if (!(each instanceof Map<?, ?> entry) || !(entry.get("对应") instanceof Map<?, ?> pairs)) {
                throw new BadFile(file + " 的“列名”里“" + each + "”不完整。请写 单位、台账、对应。");
            }
            SortedMap<String, String> columns = new TreeMap<>();
            pairs.forEach((theirs, ours) -> columns.put(String.valueOf(theirs), String.valueOf(ours)));
            UnitId office = new UnitId(text(file, entry.get("单位")));
            orders.add(new MapHeaders(office, text(file, entry.get("台账")), columns, by, today));
        }
        return orders;
    }

    private static String text(String file, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            throw new BadFile(file + " 的“列名”缺 单位 或 台账。请补上。");
        }
        return value.toString().strip();
    }
}
