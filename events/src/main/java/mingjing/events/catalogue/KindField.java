package mingjing.events.catalogue;

import java.util.List;
import mingjing.events.MayBeEmpty;

/**
 * One thing that is written down of every activity of a kind.
 *
 * @param name as people call it: label, column of a ledger, and name in rules
 * @param unit of an amount, for example 人次; empty for every other type
 * @param options of a choice; empty for every other type
 */
public record KindField(
        String name, FieldType type, @MayBeEmpty String unit, List<String> options, boolean required) {
    public KindField {
        options = List.copyOf(options);
        if ((type == FieldType.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("字段 “" + name + "”：选项要列出可选的词，其他类型不列");
        }
        if ((type == FieldType.AMOUNT) == unit.isEmpty()) {
            throw new IllegalArgumentException("字段 “" + name + "”：数量要写单位，其他类型不写");
        }
    }
}
