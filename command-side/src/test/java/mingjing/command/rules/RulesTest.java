package mingjing.command.rules;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.time.LocalDate;
import mingjing.command.Command;
import mingjing.command.Reason;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookEvent.*;
import mingjing.events.rules.RuleBookId;
import org.junit.jupiter.api.Test;

public class RulesTest {
    private static final RuleBookId B = new RuleBookId("大比武@2022.1");
    private static final LocalDate TO = LocalDate.of(2022, 12, 31);
    private static final RuleBookDrafted DRAFTED = new RuleBookDrafted(B, 1, "大比武.yaml", "细则", CLERK, DAY);
    private static final RuleBookReviewed REVIEWED = new RuleBookReviewed(B, 1, "2022", "", 7, 3, "abc", CLERK, DAY);
    private static final RuleBookPublished PUBLISHED =
            new RuleBookPublished(B, 1, FIRST, TO, "def", "2022", 8, "abc", APPROVER, DAY);
    private static final RuleBookDraftDiscarded DISCARDED = new RuleBookDraftDiscarded(B, 1, "另起", CLERK, DAY);

    @Test
    public void a_draft_takes_the_place_of_the_draft_before() {
        given().when(draft("细则")).then(DRAFTED);
        given(DRAFTED, REVIEWED).when(draft("又一稿")).then(drafted(2, "又一稿"));
        given(DRAFTED, DISCARDED).when(draft("又一稿")).then(drafted(2, "又一稿"));
    }

    @Test
    public void a_draft_may_be_long_but_not_too_long_and_names_no_number_of_a_person() {
        given().when(draft("细".repeat(10_000))).then(drafted(1, "细".repeat(10_000)));
        given().when(draft("细".repeat(17_000))).thenRefused(Reason.DOCUMENT_TOO_LONG);
        given().when(draft("找 13812345678")).thenRefused(Reason.PERSONAL_NUMBER);
    }

    @Test
    public void what_is_published_never_changes() {
        given(DRAFTED, REVIEWED, PUBLISHED).when(draft("改一改")).thenRefused(Reason.BOOK_PUBLISHED);
        given(DRAFTED, REVIEWED, PUBLISHED).when(review(1)).thenRefused(Reason.BOOK_PUBLISHED);
        given(DRAFTED, REVIEWED, PUBLISHED).when(publish(1, APPROVER)).thenRefused(Reason.BOOK_PUBLISHED);
        given(DRAFTED, REVIEWED, PUBLISHED).when(discard(1)).thenRefused(Reason.BOOK_PUBLISHED);
    }

    @Test
    public void a_review_is_of_the_draft_that_is_put_forward_now() {
        given(DRAFTED).when(review(1)).then(REVIEWED);
        given(DRAFTED, drafted(2, "又一稿")).when(review(1)).thenRefused(Reason.DRAFT_CHANGED);
        given().when(review(1)).thenRefused(Reason.UNKNOWN_BOOK);
    }

    @Test
    public void a_second_person_publishes_what_was_reviewed() {
        given(DRAFTED, REVIEWED).when(publish(1, APPROVER)).then(PUBLISHED);
        given(DRAFTED, REVIEWED).when(publish(1, CLERK)).thenRefused(Reason.DRAFTER_MAY_NOT_PUBLISH);
        given(DRAFTED).when(publish(1, APPROVER)).thenRefused(Reason.NOT_REVIEWED);
        given(DRAFTED, REVIEWED, drafted(2, "又一稿")).when(publish(1, APPROVER)).thenRefused(Reason.DRAFT_CHANGED);
        given(DRAFTED, REVIEWED, drafted(2, "又一稿")).when(publish(2, APPROVER)).thenRefused(Reason.NOT_REVIEWED);
        given().when(publish(1, APPROVER)).thenRefused(Reason.UNKNOWN_BOOK);
    }

    @Test
    public void a_draft_is_given_up_once() {
        given(DRAFTED).when(discard(1)).then(DISCARDED);
        given(DRAFTED, DISCARDED).when(discard(1)).thenRefused(Reason.UNKNOWN_BOOK);
        given(DRAFTED, drafted(2, "又一稿")).when(discard(1)).thenRefused(Reason.DRAFT_CHANGED);
    }

    private static RuleBookDrafted drafted(int number, String text) {
        return new RuleBookDrafted(B, number, "大比武.yaml", text, CLERK, DAY);
    }

    private static Command draft(String text) {
        return new DraftRuleBook(B, "大比武.yaml", text, CLERK, DAY);
    }

    private static Command review(int number) {
        return new ReviewRuleBook(B, number, "2022", "", 7, 3, "abc", CLERK, DAY);
    }

    private static Command publish(int number, PersonId by) {
        return new PublishRuleBook(B, number, FIRST, TO, "def", "2022", 8, "abc", by, DAY);
    }

    private static Command discard(int number) {
        return new DiscardDraft(B, number, "另起", CLERK, DAY);
    }
}
