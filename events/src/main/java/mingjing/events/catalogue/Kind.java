package mingjing.events.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.events.MayBeEmpty;

/**
 * A kind of plain record: what it is called and what is written down of each.
 *
 * @param title as people call it and rules count it, for example 为民服务
 * @param chapter where it stands in the year's report: 1 to 6 for the six pillars, 0 for none
 * @param prefix begins the numbers of its entries, for example {@code FW}
 */
public record Kind(
        String title,
        int chapter,
        String prefix,
        @MayBeEmpty String note,
        List<KindField> fields) {
    /** Columns that every register has. */
    public static final Set<String> RESERVED =
            Set.of("编号", "日期", "单位", "记录人", "概数", "key", "number", "day", "unit", "reason");

    private static final int CHAPTERS = 6;

    public Kind {
        fields = List.copyOf(fields);
        if (chapter < 0 || chapter > CHAPTERS) {
            throw new IllegalArgumentException("章是 0 至 6，不能是 " + chapter);
        }
        Set<String> names = new HashSet<>(RESERVED);
        for (KindField field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("“" + title + "”的字段 “" + field.name() + "” 重名，或与每本台账都有的列重名");
            }
        }
    }

    public Optional<KindField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
