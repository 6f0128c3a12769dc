package mingjing.query.concern;

import java.util.ArrayList;
import java.util.List;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernId;
import mingjing.query.Asked;
import mingjing.query.FoldedView;
import mingjing.query.Names;
import mingjing.query.board.Chapter;
import mingjing.store.EventStore;
import mingjing.store.Recorded;

/** What happened to one concern, step by step, in plain Chinese. */
public final class ConcernStory {
    private final EventStore store;
    private final ConcernSentences sentences;

    public ConcernStory(EventStore store, Names names) {
        this.store = store;
        this.sentences = new ConcernSentences(names);
    }

    /** The chapters known by the asked moment, in the order they were recorded; none where the number is unknown. */
    public List<Chapter> story(ConcernId number, Asked asked) {
        List<Chapter> chapters = new ArrayList<>();
        FoldedView.read(store, ConcernRegister.FOLD.query(number.value()), 0, asked, told -> {
            Recorded recorded = told.recorded();
            chapters.add(new Chapter(
                    recorded.position(),
                    recorded.id(),
                    recorded.type(),
                    recorded.occurredOn(),
                    recorded.recordedAt(),
                    recorded.actor(),
                    sentences.of((ConcernEvent) told.event())));
        });
        return chapters;
    }
}
