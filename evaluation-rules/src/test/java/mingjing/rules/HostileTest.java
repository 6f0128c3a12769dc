package mingjing.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileTest {
    /** Brackets alone took SnakeYAML a quarter of a minute before the depth was counted event by event. */
    @Test
    @Timeout(12)
    void a_text_made_to_be_slow_is_refused_all_the_same() {
        for (String text : new String[] {
            "[".repeat(250_000),
            "{a: ".repeat(60_000),
            "- ".repeat(120_000),
            "? ".repeat(120_000),
            "量: {" + "甲: 1, ".repeat(30_000) + "}",
            "指标:\n" + "  - {名称: 甲, 公是: 1}\n".repeat(9_000),
            "\"" + "啊".repeat(250_000)
        }) {
            assertThatThrownBy(() -> RuleBook.parse("慢.yaml", text)).isInstanceOf(RuleBookErrors.class);
        }
    }
}
