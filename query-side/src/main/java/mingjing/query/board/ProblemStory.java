package mingjing.query.board;

import java.util.List;
import javax.sql.DataSource;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.FoldedView;
import mingjing.query.Names;
import mingjing.store.EventStore;

/** What happened to one problem, event by event, in plain Chinese. */
public final class ProblemStory {
    private final FoldedView<Item> view;
    private final Names names;

    public ProblemStory(EventStore store, DataSource dataSource, Names names) {
        this.view = new FoldedView<>(store, dataSource, RectificationBoard.FOLD);
        this.names = names;
    }

    /** The chapters known by the asked moment, in the order they were recorded; none where the number is unknown. */
    public List<Chapter> story(ProblemId number, Asked asked) {
        Sentences sentences = new Sentences(names);
        return view.events(number.value(), asked).stream()
                .map(event -> chapter(event, sentences))
                .toList();
    }

    private static Chapter chapter(Decoded told, Sentences sentences) {
        var recorded = told.recorded();
        return new Chapter(
                recorded.position(),
                recorded.id(),
                recorded.type(),
                recorded.occurredOn(),
                recorded.recordedAt(),
                recorded.actor(),
                sentences.of((ProblemEvent) told.event()));
    }
}
