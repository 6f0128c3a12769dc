package mingjing.command.study;

import java.util.List;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.study.StudyEvent;
import mingjing.events.study.StudyId;

/** The boundary and use cases of the study register: its table of contents. */
public final class StudyRegister {
    public static final Boundary<StudyId, Study, StudyEvent> STUDY = new Boundary<>(
            StudyId.class,
            Study.class,
            StudyEvent.class,
            id -> Set.of(new Tag("study", id.value())),
            _ -> new Study.Unknown(),
            Study::evolve);

    public static final List<Slice<?>> SLICES = List.of(
            new Slice<>(
                    RecordStudySession.class,
                    (order, states) -> order.decide(
                            states.of(STUDY, order.studyId()),
                            states.of(Organisation.UNIT, order.session().unit()))),
            new Slice<>(
                    CorrectStudySession.class,
                    (order, states) -> order.decide(
                            states.of(STUDY, order.studyId()),
                            states.of(Organisation.UNIT, order.session().unit()))),
            Slice.of(WithdrawStudySession.class, STUDY, WithdrawStudySession::studyId, WithdrawStudySession::decide));

    private StudyRegister() {}
}
