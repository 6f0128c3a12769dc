package mingjing.query.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.events.appeal.AppealEvent;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.FoldedView;
import mingjing.query.Names;
import mingjing.store.Criterion;
import mingjing.store.EventStore;
import mingjing.store.Query;

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
        FoldedView.read(store, about(number), 0, asked, event -> chapters.add(chapter(event, sentences)));
        return chapters;
    }

    /** What happened to it, and what was said against how that counts. */
    private static Query about(ProblemId number) {
        Set<String> types = new TreeSet<>(Item.FOLD.types());
        types.addAll(Vocabulary.EVENTS.namesUnder(AppealEvent.class));
        return new Query(List.of(new Criterion(types, Set.of(new Tag(Item.FOLD.tag(), number.value())))));
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
                told.event() instanceof AppealEvent appeal
                        ? sentences.of(appeal)
                        : sentences.of((ProblemEvent) told.event()));
    }
}
