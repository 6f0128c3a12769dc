package mingjing.query.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.supervision.QuestionEvent;
import mingjing.events.supervision.QuestionEvent.QuestionAnswered;
import mingjing.events.supervision.QuestionId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** What units have said to questions about their entries. */
public final class QuestionAnswers {
    static final Fold<Answers> FOLD = new Fold<>(
                    "question_answers",
                    1,
                    Vocabulary.EVENTS.namesUnder(QuestionEvent.class),
                    "question",
                    Answers.class,
                    QuestionAnswers::after)
            .ownedBy((question, _) -> Owner.of(new QuestionId(question).unit()));

    private final FoldedView<Answers> view;

    QuestionAnswers(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /** One answer. */
    public record Answer(String answer, PersonId by, LocalDate on, long position) {}

    /** Every answer to one question, in order. */
    public record Answers(List<Answer> given) {}

    Map<String, List<Answer>> byQuestion(Asked asked) {
        Map<String, List<Answer>> answers = new TreeMap<>();
        view.at(asked).forEach((question, each) -> answers.put(question, each.given()));
        return answers;
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    private static Optional<Answers> after(Optional<Answers> before, Decoded decoded) {
        return switch ((QuestionEvent) decoded.event()) {
            case QuestionAnswered it -> {
                List<Answer> given = new ArrayList<>(before.map(Answers::given).orElse(List.of()));
                given.add(new Answer(it.answer(), it.answeredBy(), it.occurredOn(), decoded.position()));
                yield Optional.of(new Answers(given));
            }
        };
    }
}
