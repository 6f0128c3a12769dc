package mingjing.query.board;

import java.util.ArrayList;
import java.util.List;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.FoldedView;
import mingjing.query.Names;
import mingjing.store.EventStore;

/** What happened to one problem, event by event, in plain Chinese. */
public final class ProblemStory {
    private final EventStore store;
    private final Names names;

    public ProblemStory(EventStore store, Names names) {
        this.store = store;
        this.names = names;
    }

    /** The chapters known by the asked moment, in the order they were recorded; none where the number is unknown. */
    public List<Chapter> story(ProblemId number, Asked asked) {
        Sentences sentences = new Sentences(names);
        List<Chapter> chapters = new ArrayList<>();
        FoldedView.read(
                store, Item.FOLD.query(number.value()), 0, asked, event -> chapters.add(chapter(event, sentences)));
        return chapters;
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
