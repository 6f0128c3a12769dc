package mingjing.console.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mingjing.command.Refused;
import mingjing.events.organisation.OrgLevel;

/** One line of an organisation file; what cannot be read is said with the file, the section and the line as written. */
record OrganisationEntry(String file, String section, Map<?, ?> fields) {
    String text(String key) {
        return maybe(key).orElseThrow(() -> bad("缺少“" + key + "”。请补上后再导入。"));
    }

    /** YAML reads an unquoted 2022-03-04 as a date; the day is what was written. */
    Optional<String> maybe(String key) {
        return Optional.ofNullable(fields.get(key))
                .map(value -> value instanceof Date date
                        ? date.toInstant().toString().substring(0, 10)
                        : value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    LocalDate day(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad("“" + key + "”不是日期，或这一天不存在：" + text + "。请写成 2022-03-04 的样子。");
        }
    }

    int count(String key) {
        String text = maybe(key).orElse("0");
        if (!text.matches("\\d{1,7}")) {
            throw bad("“" + key + "”不是整数：" + text + "。请只填数字。");
        }
        return Integer.parseInt(text);
    }

    OrgLevel level(String key) {
        String text = text(key);
        return Arrays.stream(OrgLevel.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad("没有“" + text + "”这一层级。可填：" + String.join("、", names(OrgLevel.values())) + "。"));
    }

    private static String[] names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toArray(String[]::new);
    }

    <I> I id(String key, Function<String, I> make) {
        String text = text(key);
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw bad("“" + key + "”不对：" + e.getMessage() + "。");
        }
    }

    BadFile bad(String message) {
        return new BadFile(file + " 的 " + section + " " + fields + "：" + message);
    }

    BadFile bad(Refused refused) {
        return bad(refused.message(java.util.Locale.CHINESE));
    }
}
