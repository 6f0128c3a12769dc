package mingjing.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 工作大屏 on a clock that the test turns. */
class ScreenOnPagesTest extends InChromium {
    private static final int A_SLIDE = 15_000;

    @Test
    void one_slide_follows_the_other_until_somebody_holds_it() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.page().clock().install();
            leader.open("/screen?until=2022-06-30");
            List<String> slides = leader.all(".mj-slide h2", "id");
            assertThat(slides).containsExactly("wall-rectification", "wall-pressing", "wall-scores", "wall-concerns");
            for (String slide : slides) {
                shows(leader, slide);
                leader.page().clock().runFor(A_SLIDE);
            }
            shows(leader, "wall-rectification");
            leader.page().keyboard().press("ArrowLeft");
            shows(leader, "wall-concerns");
            leader.page().click("#wall-on");
            shows(leader, "wall-rectification");
            leader.page().click("#wall-pause");
            leader.page().clock().runFor(3 * A_SLIDE);
            shows(leader, "wall-rectification");
            assertThat(leader.page().getAttribute("#wall-pause", "aria-pressed"))
                    .isEqualTo("true");
            leader.page().click("#wall-on");
            shows(leader, "wall-pressing");
        }
    }

    @Test
    void the_slide_that_is_held_is_shown_anew_every_minute() {
        try (Visitor leader = Visitor.as(browser(), "leader")) {
            leader.page().clock().install();
            leader.open("/screen");
            leader.page().click("#wall-pause");
            leader.page().click("#wall-back");
            leader.page().evaluate("document.querySelector('.mj-wall-foot').textContent = 'old'");
            leader.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/screen"),
                            () -> leader.page().clock().runFor(60_000));
            leader.page().waitForCondition(() -> !leader.text(".mj-wall-foot").equals("old"));
            shows(leader, "wall-concerns");
        }
    }

    private static void shows(Visitor visitor, String slide) {
        assertThat(visitor.all(".mj-slide:not([hidden]) h2", "id")).containsExactly(slide);
    }
}
