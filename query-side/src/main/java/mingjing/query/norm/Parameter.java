package mingjing.query.norm;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.events.Words;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.UnitId;

/** A number that a locality decides on, for example from how many days on a record counts as late (迟录天数). */
public record Parameter(String name, int value, UnitId locality, LocalDate from, Optional<LocalDate> to, String source)
        implements Dated {
    /** Working days for a concern of an urgency follow, for example {@code 办结工作日.急事}. */
    public static final String CONCERN_TERM = "办结工作日.";

    /** One of the three rates of concerns follows, for example {@code 权重.解决率}. */
    public static final String WEIGHT = "权重.";

    /** The three rates of concerns, as weights name them. */
    public static final List<String> RATES = List.of("响应率", "解决率", "满意率");

    /** Every name there is, and the least value that makes sense. */
    static final Map<String, Integer> LEAST = least();

    private static Map<String, Integer> least() {
        Map<String, Integer> least = new LinkedHashMap<>();
        Stream.of("迟录天数", "迟录起问条数", "一小时条数", "一分钟条数", "同一时刻天数", "检查前条数").forEach(name -> least.put(name, 1));
        least.put("检查前天数", 0);
        Stream.of("日期", "选项", "数量", "名称", "文字", "导入一行").forEach(filling -> least.put("秒数." + filling, 0));
        Words.meanings(Urgency.values()).keySet().forEach(urgency -> least.put(CONCERN_TERM + urgency, 1));
        RATES.forEach(rate -> least.put(WEIGHT + rate, 0));
        return least;
    }
}
