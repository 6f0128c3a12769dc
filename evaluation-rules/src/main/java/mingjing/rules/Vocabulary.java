package mingjing.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fact kinds a rule book may measure, each with its fields and their allowed values (an empty list: any value).
 *
 * <p>A misspelt kind that quietly counts nothing would score everybody wrongly, so books are checked against this.
 *
 * @param open whether a kind it lacks is only a warning, for whoever brings facts of their own
 */
public record Vocabulary(Map<String, Map<String, List<String>>> kinds, boolean open) {
    private static final List<String> YES_NO = List.of("是", "否");

    /** The kinds the views of this product derive from its events. */
    public static final Vocabulary SHIPPED = new Vocabulary(Map.ofEntries(
            Map.entry("问题登记", Map.of("类别", categories(), "来源", List.of(), "问题", List.of())),
            Map.entry("问题销号", Map.of("按期", YES_NO, "类别", categories(), "来源", List.of(), "问题", List.of())),
            Map.entry("措施制定", Map.of("问题", List.of(), "措施", List.of())),
            Map.entry("措施完成", Map.of("按期", YES_NO, "问题", List.of(), "措施", List.of())),
            Map.entry("问题回炉", Map.of("问题", List.of())),
            Map.entry("问题反弹", Map.of("问题", List.of())),
            Map.entry("回头看", Map.of("问题", List.of())),
            Map.entry("整改巩固", Map.of("问题", List.of())),
            Map.entry("虚假整改", Map.of("问题", List.of())),
            Map.entry("督办", Map.of("级别", List.of("蓝", "黄", "红"), "问题", List.of())),
            Map.entry("诉求征集", Map.of("渠道", List.of(), "诉求", List.of())),
            Map.entry("诉求办理", Map.of("方式", List.of("线上", "线下"), "诉求", List.of())),
            Map.entry("诉求办结", Map.of("按期", YES_NO, "诉求", List.of())),
            Map.entry("诉求转办", Map.of("按期", YES_NO, "诉求", List.of())),
            Map.entry("转办办结", Map.of("诉求", List.of())),
            Map.entry("满意回访", Map.of("满意", List.of("是", "否", "未联系上"), "诉求", List.of())),
            Map.entry("诉求重办", Map.of("诉求", List.of())),
            Map.entry("诉求考核", Map.of("等次", List.of("好", "较好", "一般", "较差"), "诉求", List.of())),
            Map.entry("学习场次", Map.of("形式", List.of(), "专题", List.of())),
            Map.entry("实地走访", Map.of()),
            Map.entry("现场解决", Map.of("问题", List.of())),
            Map.entry("大比武环节", Map.of("环节", List.of("晒成绩", "找差距", "谈感受", "定承诺"), "场次", List.of())),
            Map.entry("评委打分", Map.of("场次", List.of())),
            Map.entry("公开承诺", Map.of("承诺", List.of())),
            Map.entry("承诺兑现", Map.of("按期", YES_NO, "承诺", List.of())),
            Map.entry("承诺落空", Map.of("承诺", List.of()))));

    public Vocabulary {
        kinds = Map.copyOf(kinds);
    }

    /** These kinds and others beside them. */
    public Vocabulary and(Map<String, Map<String, List<String>>> more) {
        Map<String, Map<String, List<String>>> all = new HashMap<>(more);
        all.putAll(kinds);
        return new Vocabulary(all, open);
    }

    public Vocabulary(Map<String, Map<String, List<String>>> kinds) {
        this(kinds, false);
    }

    /** These kinds and those that facts from elsewhere have, with any values; still others are warned about. */
    public Vocabulary opened(Collection<Fact> facts) {
        Map<String, Map<String, List<String>>> all = new HashMap<>(kinds);
        for (Fact fact : facts) {
            Map<String, List<String>> fields = new HashMap<>(all.getOrDefault(fact.kind(), Map.of()));
            fact.fields().keySet().forEach(field -> fields.putIfAbsent(field, List.of()));
            all.put(fact.kind(), fields);
        }
        return new Vocabulary(all, true);
    }

    private static List<String> categories() {
        return List.of("立行立改", "限期整改", "长期坚持");
    }
}
