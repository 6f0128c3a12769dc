package mingjing.command.activity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingjing.command.Boundary;
import mingjing.command.Slice;
import mingjing.command.organisation.Organisation;
import mingjing.events.Tag;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityId;
import mingjing.events.catalogue.CatalogueEvent.FiguresDefined;
import mingjing.events.catalogue.CatalogueEvent.KindDefined;
import mingjing.events.catalogue.CatalogueEvent.NormsEvent;
import mingjing.events.catalogue.Kind;
import mingjing.events.catalogue.KindId;

/** The boundaries and use cases of the catalogue and of the register it describes: their table of contents. */
public final class Catalogue {
    public static final Boundary<KindId, KnownKind, KindDefined> KIND = new Boundary<>(
            KindId.class,
            KnownKind.class,
            KindDefined.class,
            id -> Set.of(new Tag("kind", id.value())),
            _ -> KnownKind.NONE,
            KnownKind::evolve);

    /** The kind that has a title. */
    public static final Boundary<Kind, TitleOwner, KindDefined> TITLE = new Boundary<>(
            Kind.class,
            TitleOwner.class,
            KindDefined.class,
            kind -> Set.of(new Tag("title", kind.title())),
            _ -> new TitleOwner(Optional.empty()),
            (_, defined) -> new TitleOwner(Optional.of(defined.kind())));

    /** Whose title it is, if anybody's. */
    public record TitleOwner(Optional<KindId> kind) {}

    public static final Boundary<ActivityId, Entry, ActivityEvent> ACTIVITY = new Boundary<>(
            ActivityId.class,
            Entry.class,
            ActivityEvent.class,
            id -> Set.of(new Tag("activity", id.value())),
            _ -> new Entry.Unknown(),
            Entry::evolve);

    /** Identified by the name of the list. */
    public static final Boundary<String, DefineFigures.Known, FiguresDefined> FIGURES = new Boundary<>(
            String.class,
            DefineFigures.Known.class,
            FiguresDefined.class,
            name -> Set.of(new Tag("figures", name)),
            _ -> DefineFigures.Known.NONE,
            DefineFigures.Known::evolve);

    private static final Slice<DefineFigures> DEFINE_FIGURES =
            Slice.of(DefineFigures.class, FIGURES, DefineFigures::name, DefineFigures::decide);

    /** Identified by the name of the file. */
    public static final Boundary<String, DefineNorms.Known, NormsEvent> NORMS = new Boundary<>(
            String.class,
            DefineNorms.Known.class,
            NormsEvent.class,
            name -> Set.of(new Tag("norms", name)),
            _ -> DefineNorms.Known.NONE,
            DefineNorms.Known::evolve);

    private static final Slice<DefineNorms> DEFINE_NORMS =
            Slice.of(DefineNorms.class, NORMS, DefineNorms::name, DefineNorms::decide);

    private static final Slice<DefineKind> DEFINE_KIND = new Slice<>(
            DefineKind.class,
            (order, states) -> order.decide(
                    states.of(KIND, order.kind()),
                    states.of(TITLE, order.definition()).kind()));

    public static final List<Slice<?>> SLICES = List.of(
            DEFINE_KIND,
            DEFINE_FIGURES,
            DEFINE_NORMS,
            new Slice<>(
                    RecordActivity.class,
                    (order, states) -> order.decide(
                            states.of(ACTIVITY, order.activityId()),
                            states.of(KIND, order.kind()),
                            states.of(Organisation.UNIT, order.activity().unit()))),
            new Slice<>(
                    CorrectActivity.class,
                    (order, states) -> order.decide(
                            states.of(ACTIVITY, order.activityId()),
                            states.of(KIND, order.kind()),
                            states.of(Organisation.UNIT, order.activity().unit()))),
            Slice.of(WithdrawActivity.class, ACTIVITY, WithdrawActivity::activityId, WithdrawActivity::decide));

    /** Orders that must have been read and found free of errors before. */
    public static final List<Slice<?>> PREPARED = List.of(DEFINE_KIND, DEFINE_FIGURES, DEFINE_NORMS);

    private Catalogue() {}
}
