package mingjing.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A secretary disputes what an event cost; somebody else decides, and the score follows. */
class AppealApiTest {
    private static final String PATH = "/api/v1/appeals";
    private static final String WHY = "/api/v1/scoreboard/SQ-01/explanation?period=2022&until=2022-12-31";
    private static final Caller SECRETARY = Caller.as("secretary");
    private static final Caller LEADER = Caller.as("leader");
    private static final Caller APPROVER = Caller.as("approver");

    /** Events that took points from the community: returned, relapsed, or noticed. */
    private static List<JsonNode> costly() {
        return SECRETARY
                .get(WHY)
                .json()
                .path("indicators")
                .valueStream()
                .filter(indicator ->
                        List.of("回炉与反弹", "督办").contains(indicator.path("name").asString()))
                .flatMap(indicator -> indicator.path("contributions").valueStream())
                .filter(share -> share.path("withoutIt").decimalValue().signum() < 0)
                .toList();
    }

    private static BigDecimal total() {
        return SECRETARY.get(WHY).json().path("total").decimalValue();
    }

    private static String raise(long position) {
        return SECRETARY
                .post(PATH, "{\"community\": \"SQ-01\", \"position\": %d, \"grounds\": \"材料已按时交\"}".formatted(position))
                .json()
                .path("appeal")
                .asString();
    }

    @Test
    void an_appeal_that_is_upheld_gives_the_points_back_and_one_that_is_rejected_does_not() {
        List<JsonNode> costly = costly();
        assertThat(costly).hasSizeGreaterThan(1);
        BigDecimal before = total();
        String rejected = raise(costly.get(1).path("position").asLong());
        assertThat(APPROVER.post(PATH + "/" + rejected + "/reject", "{\"reason\": \"照片可见\"}")
                        .status())
                .isEqualTo(200);
        assertThat(total()).isEqualByComparingTo(before);

        JsonNode disputed = costly.getFirst();
        String upheld = raise(disputed.path("position").asLong());
        assertThat(total()).as("while it waits").isEqualByComparingTo(before);
        JsonNode receipt = LEADER.post(PATH + "/" + upheld + "/uphold", "{\"reason\": \"查实，登记有误\"}")
                .json();
        assertThat(total().subtract(before))
                .isEqualByComparingTo(disputed.path("withoutIt").decimalValue().negate());
        assertThat(SECRETARY
                        .get(WHY + "&asOf=@" + (receipt.path("position").asLong() - 1))
                        .json()
                        .path("total")
                        .decimalValue())
                .as("a moment before")
                .isEqualByComparingTo(before);
        assertThat(LEADER.post(PATH + "/" + upheld + "/reject", "{\"reason\": \"又想了想\"}")
                        .text("code"))
                .isEqualTo("APPEAL_DECIDED");
        assertThat(SECRETARY.get(PATH + "?status=UPHELD").json().valueStream())
                .anySatisfy(row -> assertThat(row.path("number").asString()).isEqualTo(upheld));
    }

    @Test
    void only_what_counts_for_the_own_community_is_disputed() {
        assertThat(SECRETARY
                        .post(PATH, "{\"community\": \"SQ-01\", \"position\": 1, \"grounds\": \"试\"}")
                        .status())
                .isEqualTo(400);
        assertThat(SECRETARY
                        .post(PATH, "{\"community\": \"SQ-01\", \"position\": 99999999, \"grounds\": \"试\"}")
                        .text("detail"))
                .contains("账本里没有第 99999999 号事件");
        long position = costly().getLast().path("position").asLong();
        String other = "{\"community\": \"SQ-02\", \"position\": %d, \"grounds\": \"试\"}".formatted(position);
        assertThat(SECRETARY.post(PATH, other).status()).isIn(400, 403);
        assertThat(LEADER.post(PATH, other.replace("SQ-02", "SQ-01")).status()).isEqualTo(403);
    }

    @Test
    void who_raised_it_does_not_decide_and_may_take_it_back() {
        String appeal = raise(costly().getLast().path("position").asLong());
        assertThat(SECRETARY
                        .post(PATH + "/" + appeal + "/uphold", "{\"reason\": \"我说的\"}")
                        .status())
                .isEqualTo(403);
        assertThat(SECRETARY
                        .post(PATH + "/" + appeal + "/withdraw", "{\"reason\": \"已当面说清\"}")
                        .status())
                .isEqualTo(200);
        assertThat(LEADER.post(PATH + "/" + appeal + "/uphold", "{\"reason\": \"可以\"}")
                        .text("code"))
                .isEqualTo("UNKNOWN_APPEAL");
    }
}
