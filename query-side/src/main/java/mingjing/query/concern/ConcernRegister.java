package mingjing.query.concern;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.concern.Channel;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.events.concern.ConcernId;
import mingjing.events.concern.ConcernStage;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.Decoded;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Likeness;
import mingjing.query.Owner;
import mingjing.query.Paging;
import mingjing.query.Rate;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 民情台账: every concern, where it stands among the six steps, and the rates that belong side by side. */
public final class ConcernRegister {
    static final Fold<Matter> FOLD = new Fold<>(
                    "concerns",
                    2,
                    Vocabulary.EVENTS.namesUnder(ConcernEvent.class),
                    "concern",
                    Matter.class,
                    ConcernRegister::after)
            .ownedBy(matter -> Owner.of(matter.unit()).and(List.of(matter.collectedBy())));

    private static final int ALIKE = 5;
    private static final double ENOUGH = 0.5;

    private final FoldedView<Matter> view;

    public ConcernRegister(EventStore store, DataSource dataSource) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
    }

    /** Which concerns a reader wants; an empty set, text or optional means any. */
    public record Filter(
            Set<UnitId> units,
            Set<Channel> channels,
            Set<ConcernStage> stages,
            Optional<YearMonth> month,
            String text,
            boolean overdueOnly) {
        public static final Filter ANY = new Filter(Set.of(), Set.of(), Set.of(), Optional.empty(), "", false);

        private boolean admits(Matter matter, Asked asked) {
            return (units.isEmpty() || units.contains(matter.unit()))
                    && (channels.isEmpty() || channels.contains(matter.channel()))
                    && (stages.isEmpty() || stages.contains(matter.stage()))
                    && month.filter(wanted -> !wanted.equals(YearMonth.from(matter.collectedOn())))
                            .isEmpty()
                    && (!overdueOnly || matter.overdue(asked.day()))
                    && (text.isBlank()
                            || (matter.number() + matter.what())
                                    .toLowerCase(Locale.ROOT)
                                    .contains(text.strip().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Concerns counted; what is disposed of and what is resolved are always told together.
     *
     * @param collected concerns of their own; merged and withdrawn ones are not
     * @param handlings 件次, never added to 件
     * @param disposed handled or referred, of those collected
     * @param resolved handled here, or resolved where it was referred to, of those collected
     * @param responded disposed of in time, of those disposed of
     * @param satisfied of those who were reached
     * @param funnel how many have come at least as far as each of the six steps
     */
    public record Counts(
            int collected,
            int handled,
            int referred,
            int handlings,
            int overdue,
            int merged,
            int unreachable,
            int reworked,
            Rate disposed,
            Rate resolved,
            Rate responded,
            Rate satisfied,
            Map<ConcernStage, Integer> funnel,
            Map<Channel, Integer> channels,
            long position) {}

    /** The concerns a filter admits, latest first. */
    public List<Matter> rows(Asked asked, Filter filter) {
        return view.at(asked).values().stream()
                .filter(matter -> filter.admits(matter, asked))
                .sorted(Comparator.comparing(Matter::collectedOn)
                        .thenComparing(Matter::number)
                        .reversed())
                .toList();
    }

    /** One page of them. */
    public Cut<Matter> page(Asked asked, Filter filter, Paging paging) {
        return Cut.of(rows(asked, filter), paging, asked.position());
    }

    public Optional<Matter> one(ConcernId number, Asked asked) {
        return view.one(number.value(), asked);
    }

    /** Concerns of a unit that read like a new one: it may be known already. */
    public List<Matter> alike(UnitId unit, String what, Asked asked) {
        Likeness wanted = Likeness.of(what);
        return view.at(asked).values().stream()
                .filter(matter -> matter.counted()
                        && matter.unit().equals(unit)
                        && wanted.to(Likeness.of(matter.what())) >= ENOUGH)
                .sorted(Comparator.comparingDouble((Matter matter) -> wanted.to(Likeness.of(matter.what())))
                        .reversed())
                .limit(ALIKE)
                .toList();
    }

    /** The counts over the concerns a filter admits. */
    public Counts counts(Asked asked, Filter filter) {
        List<Matter> all = rows(asked, filter);
        List<Matter> own = all.stream().filter(Matter::counted).toList();
        int disposed = count(own, Matter::disposed);
        int referredResolved = count(
                own, matter -> matter.referred() && matter.referralResolved().orElse(false));
        int handled = count(own, matter -> matter.settled() && !matter.referred());
        int reached = count(own, matter -> matter.rating().isPresent());
        Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            channels.put(channel, count(own, matter -> matter.channel() == channel));
        }
        return new Counts(
                own.size(),
                handled,
                count(own, Matter::referred),
                own.stream().mapToInt(Matter::handlings).sum(),
                count(own, matter -> matter.overdue(asked.day())),
                count(all, matter -> matter.stage() == ConcernStage.MERGED),
                count(own, Matter::unreachable),
                count(own, matter -> matter.reworks() > 0),
                new Rate(disposed, own.size()),
                new Rate(handled + referredResolved, own.size()),
                new Rate(count(own, Matter::inTime), disposed),
                new Rate(count(own, Matter::satisfied), reached),
                funnel(own),
                Collections.unmodifiableMap(channels),
                asked.position());
    }

    private static Map<ConcernStage, Integer> funnel(List<Matter> own) {
        Map<ConcernStage, Integer> funnel = new EnumMap<>(ConcernStage.class);
        funnel.put(
                ConcernStage.ANALYSED, count(own, matter -> matter.analysedOn().isPresent()));
        funnel.put(ConcernStage.REGISTERED, count(own, matter -> after(matter, ConcernStage.REGISTERED)));
        funnel.put(ConcernStage.HANDLED, count(own, Matter::disposed));
        funnel.put(ConcernStage.REPORTED_BACK, count(own, matter -> after(matter, ConcernStage.REPORTED_BACK)));
        funnel.put(
                ConcernStage.CALLED_BACK, count(own, matter -> !matter.ratings().isEmpty()));
        funnel.put(ConcernStage.APPRAISED, count(own, matter -> matter.stage() == ConcernStage.APPRAISED));
        return Collections.unmodifiableMap(funnel);
    }

    private static boolean after(Matter matter, ConcernStage stage) {
        return matter.stage().compareTo(stage) >= 0;
    }

    private static int count(List<Matter> matters, Predicate<Matter> wanted) {
        return Math.toIntExact(matters.stream().filter(wanted).count());
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }

    private static Optional<Matter> after(Optional<Matter> before, Decoded decoded) {
        ConcernEvent event = (ConcernEvent) decoded.event();
        if (event instanceof ConcernCollected first) {
            return Optional.of(new Matter(
                    first.concernId(),
                    first.unit(),
                    first.channel(),
                    first.what(),
                    first.occurredOn(),
                    first.collectedBy(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ConcernStage.COLLECTED,
                    0,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    List.of(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    decoded.position()));
        }
        return before.map(matter -> {
            Matter.Draft draft = matter.draft();
            change(draft, event);
            return draft.at(decoded.position());
        });
    }

    private static void change(Matter.Draft draft, ConcernEvent event) {
        switch (event) {
            case ConcernCollected _ -> {}
            case ConcernAnalysed analysed -> {
                draft.stage = ConcernStage.ANALYSED;
                draft.analysedOn = Optional.of(analysed.occurredOn());
                draft.urgency = Optional.of(analysed.urgency());
                draft.due = Optional.of(analysed.due());
            }
            case ConcernRegistered _ -> draft.stage = ConcernStage.REGISTERED;
            case ConcernHandled handled -> {
                draft.handlings++;
                if (handled.resolved()) {
                    draft.stage = ConcernStage.HANDLED;
                    draft.settled = true;
                    draft.disposedOn = draft.disposedOn.or(() -> Optional.of(handled.occurredOn()));
                }
            }
            case ConcernReferred referred -> {
                draft.stage = ConcernStage.REFERRED;
                draft.referredTo = referred.to();
                draft.disposedOn = draft.disposedOn.or(() -> Optional.of(referred.occurredOn()));
            }
            case ReferralConcluded concluded -> draft.referralResolved = Optional.of(concluded.resolved());
            case ConcernReportedBack _ -> draft.stage = ConcernStage.REPORTED_BACK;
            case SatisfactionAsked asked -> {
                draft.stage = ConcernStage.CALLED_BACK;
                draft.ratings.add(asked.rating().orElse(0));
            }
            case ConcernReworked _ -> {
                draft.stage = ConcernStage.REGISTERED;
                draft.settled = false;
                draft.reworks++;
            }
            case ConcernAppraised appraised -> {
                draft.stage = ConcernStage.APPRAISED;
                draft.grade = Optional.of(appraised.grade());
            }
            case ConcernMerged merged -> {
                draft.stage = ConcernStage.MERGED;
                draft.mergedInto = Optional.of(merged.into());
            }
            case ConcernWithdrawn _ -> draft.stage = ConcernStage.WITHDRAWN;
        }
    }
}
