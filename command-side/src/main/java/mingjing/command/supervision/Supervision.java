package mingjing.command.supervision;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleId;

/** The boundaries and use cases of supervision: their table of contents. */
public final class Supervision {
    public static final Boundary<SampleId, RevisitSample, SampleEvent> SAMPLE = new Boundary<>(
            SampleId.class,
            RevisitSample.class,
            SampleEvent.class,
            id -> Set.of(new Tag("sample", id.value())),
            _ -> new RevisitSample.Unknown(),
            RevisitSample::evolve);

    private static final Slice<AnnounceRevisitSample> ANNOUNCE = Slice.of(
            AnnounceRevisitSample.class, SAMPLE, AnnounceRevisitSample::sampleId, AnnounceRevisitSample::decide);

    private static final Slice<DrawRevisitSample> DRAW =
            Slice.of(DrawRevisitSample.class, SAMPLE, DrawRevisitSample::sampleId, DrawRevisitSample::decide);

    public static final List<Slice<?>> SLICES = List.of(
            ANNOUNCE,
            DRAW,
            Slice.of(AnswerQuestion.class, Organisation.UNIT, AnswerQuestion::unit, AnswerQuestion::decide));

    /** Orders whose population was looked up before. */
    public static final List<Slice<?>> PREPARED = List.of(ANNOUNCE, DRAW);

    private Supervision() {}
}
