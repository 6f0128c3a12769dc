package mingjing.query.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.ProblemClock;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.SupervisionLevel;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Fold;
import mingjing.query.Owner;

/**
 * One problem as its ledger line shows it.
 *
 * @param owner who signed for it; empty again after a transfer
 * @param approver who struck it off last
 * @param closedOn empty while it is open, also after a reopening; every closure stays in {@code closures}
 * @param requested the evidence named in the last request to strike it off
 * @param mergedInto the number it goes on under
 * @param leftOn the day it left the count
 * @param position the last event about it
 * @param light how pressing it is on the asked day
 * @param workingDaysLeft on the asked day, negative when overdue; 0 where the light is {@code NONE}
 */
public record Item(
        ProblemId number,
        String what,
        String source,
        Handling handling,
        UnitId responsibleUnit,
        UnitId leadUnit,
        Optional<PersonId> owner,
        Optional<PersonId> verifier,
        Optional<PersonId> approver,
        Stage stage,
        LocalDate registeredOn,
        ProblemClock clock,
        Optional<LocalDate> closedOn,
        List<Measure> measures,
        List<Return> returns,
        List<Closure> closures,
        List<Revisit> revisits,
        List<Reopening> reopenings,
        List<Extension> extensions,
        List<Notice> notices,
        List<String> requested,
        Optional<ProblemId> mergedInto,
        Optional<LocalDate> leftOn,
        long position,
        TrafficLight light,
        int workingDaysLeft) {
    /** How the items of the board come out of the log. */
    public static final Fold<Item> FOLD = new Fold<>(
                    "rectification_board",
                    2,
                    Vocabulary.EVENTS.namesUnder(ProblemEvent.class),
                    "problem",
                    Item.class,
                    ItemChanges::after)
            .ownedBy(Item::ownedBy);

    private static final List<TrafficLight> BY_PRESSURE =
            List.of(TrafficLight.RED, TrafficLight.YELLOW, TrafficLight.BLUE, TrafficLight.GREEN, TrafficLight.NONE);

    /** The order in which people want to see them: by light, then by what is left of the time, then by number. */
    static final Comparator<Item> MOST_PRESSING = Comparator.comparingInt(
                    (Item item) -> BY_PRESSURE.indexOf(item.light()))
            .thenComparingInt(Item::workingDaysLeft)
            .thenComparing(Item::number);

    private Owner ownedBy() {
        return Owner.of(responsibleUnit, leadUnit)
                .and(Stream.of(owner, verifier, approver)
                        .flatMap(Optional::stream)
                        .toList());
    }

    public Item {
        measures = List.copyOf(measures);
        returns = List.copyOf(returns);
        closures = List.copyOf(closures);
        revisits = List.copyOf(revisits);
        reopenings = List.copyOf(reopenings);
        extensions = List.copyOf(extensions);
        notices = List.copyOf(notices);
        requested = List.copyOf(requested);
    }

    /**
     * A measure of the plan.
     *
     * @param percent 0 to 100; 100 only when completed
     * @param evidence empty while it is open
     * @param redone how often it was opened again, by a return or a reopening
     */
    public record Measure(
            MeasureId number,
            String what,
            LocalDate due,
            int percent,
            Optional<LocalDate> completedOn,
            String evidence,
            int redone) {}

    /** 回炉: found unsolved by the verifier. */
    public record Return(LocalDate on, PersonId verifier, String reason, List<MeasureId> redo) {}

    /** 销号; {@code reopenedOn} says when it did not hold. */
    public record Closure(
            LocalDate on,
            Optional<PersonId> verifier,
            PersonId approver,
            List<String> evidence,
            long position,
            Optional<LocalDate> reopenedOn) {}

    /** 回头看; {@code sustained} once it was found to have stayed solved. */
    public record Revisit(LocalDate on, PersonId visitor, String finding, boolean sustained) {}

    /** 反弹 or 虚假整改, with the measures that failed. */
    public record Reopening(
            LocalDate on, ReopenCause cause, String reason, List<MeasureId> failed, LocalDate deadline) {}

    /** A later deadline, approved. */
    public record Extension(LocalDate on, LocalDate deadline, String reason, PersonId approver) {}

    /** 督办单 */
    public record Notice(LocalDate on, SupervisionLevel level, String reason, PersonId issuedBy) {}

    public LocalDate originalDeadline() {
        return clock.originalDeadline();
    }

    public LocalDate deadline() {
        return clock.deadline();
    }

    public boolean paused() {
        return clock.pausedSince().isPresent();
    }

    /** Mean of the measures' percents, rounded down; 0 before any is planned. */
    public int percent() {
        return measures.isEmpty()
                ? 0
                : measures.stream().mapToInt(Measure::percent).sum() / measures.size();
    }

    /** The numbers of those that are struck off, in the same order. */
    public static List<ProblemId> closed(Collection<Item> items) {
        return items.stream()
                .filter(item -> item.stage().isClosed())
                .map(Item::number)
                .toList();
    }

    /** True while it belongs to the count. */
    public boolean counted() {
        return !stage.hasLeftTheCount();
    }

    /** True where it is struck off, and was so by the first deadline it ever had. */
    public boolean closedInTime() {
        return closedOn.filter(day -> !day.isAfter(originalDeadline())).isPresent();
    }

    /** How many supervision notices of each level, all levels named. */
    public Map<SupervisionLevel, Integer> noticesByLevel() {
        Map<SupervisionLevel, Integer> counts = new EnumMap<>(SupervisionLevel.class);
        for (SupervisionLevel level : SupervisionLevel.values()) {
            counts.put(level, 0);
        }
        notices.forEach(notice -> counts.merge(notice.level(), 1, Integer::sum));
        return counts;
    }

    /** Struck off at the end of a day, closures since undone included. */
    boolean closedAt(LocalDate day) {
        return closures.stream()
                .anyMatch(closure -> !closure.on().isAfter(day)
                        && closure.reopenedOn()
                                .filter(again -> !again.isAfter(day))
                                .isEmpty());
    }

    /** In the count at the end of a day. */
    boolean countedAt(LocalDate day) {
        return !registeredOn.isAfter(day)
                && leftOn.filter(left -> !left.isAfter(day)).isEmpty();
    }

    /**
     * Every stretch of days, from the first on which it is known, over which it is counted or not, closed or not, and within its
     * first deadline or not, without a change.
     */
    void eachStretch(BiConsumer<LocalDate, LocalDate> reader) {
        NavigableSet<LocalDate> changes = new TreeSet<>(List.of(registeredOn, LocalDate.MAX));
        leftOn.ifPresent(changes::add);
        changes.add(originalDeadline());
        closures.forEach(closure -> {
            changes.add(closure.on());
            closure.reopenedOn().ifPresent(changes::add);
        });
        LocalDate first = null;
        for (LocalDate change : changes) {
            if (first != null) {
                reader.accept(first, change);
            }
            first = change;
        }
    }

    /** With its light at the end of a day; the log itself knows no lights. */
    public Item lit(LightRule rule, LocalDate day) {
        TrafficLight shown = rule.light(stage, clock, day);
        int left = shown == TrafficLight.NONE ? 0 : clock.workingDaysLeft(rule.calendar(), day);
        return ItemChanges.of(this).lit(shown, left);
    }
}
