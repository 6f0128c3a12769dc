package mingjing.console.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.study.StudyForm;
import mingjing.events.visit.PersonalDuty;

/** The Chinese words of ledgers, and what they are called in events. */
final class Words {
    static final Map<String, Handling> HANDLING = words(Handling.values(), "立行立改", "限期整改", "长期坚持");

    static final Map<String, SupervisionLevel> LEVEL = words(SupervisionLevel.values(), "蓝", "黄", "红");

    static final Map<String, StudyForm> FORM =
            words(StudyForm.values(), "第一议题", "党员大会", "支委会", "党小组会", "党课", "主题党日", "中心组学习", "警示教育");

    static final Map<String, PersonalDuty> DUTY =
            words(PersonalDuty.values(), "研究工作", "设计路径", "对外协调", "盯住推进", "直面问题", "解决难题", "形成闭环", "提升总结", "争优创先");

    private Words() {}

    /** In the order of the constants. */
    private static <E> Map<String, E> words(E[] constants, String... texts) {
        if (constants.length != texts.length) {
            throw new IllegalStateException(
                    "a word for each of " + constants.length + " constants, not " + texts.length);
        }
        Map<String, E> words = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            words.put(texts[i], constants[i]);
        }
        return words;
    }
}
