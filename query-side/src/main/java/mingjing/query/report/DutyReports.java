package mingjing.query.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingjing.events.Vocabulary;
import mingjing.events.catalogue.KindId;
import mingjing.events.report.ReportEvent.DutyReportIssued;
import mingjing.events.report.ReportEvent.TemplateDefined;
import mingjing.query.Asked;
import mingjing.query.Decoded;
import mingjing.query.FoldedView;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.figure.Figures;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.ActivityRegister.Row;
import mingjing.query.score.Period;
import mingjing.query.score.RuleBooks;
import mingjing.rules.Fact;
import mingjing.rules.Figure;
import mingjing.rules.Invariant;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.store.EventStore;
import mingjing.store.Query;

/** 述职报告: the report of a year as the log writes it at any moment, and those that were issued. */
public final class DutyReports {
    private final EventStore store;
    private final Figures figures;
    private final ActivityRegister activities;
    private final Kinds kinds;
    private final RuleBooks books;

    public DutyReports(EventStore store, Figures figures, ActivityRegister activities, Kinds kinds, RuleBooks books) {
        this.store = store;
        this.figures = figures;
        this.activities = activities;
        this.kinds = kinds;
        this.books = books;
    }

    /** The report of a year at a moment, in the words in force then, over the whole office whoever reads it; none where there were none. */
    public Optional<Report> report(String period, Asked asked) {
        return wording(asked).map(wording -> report(Period.parse(period), asked.overEverything(), wording));
    }

    private Report report(Period year, Asked asked, Wording wording) {
        Map<String, Stated> stated = stated(figures.figures(year.name(), asked), asked.position());
        // Not the books of now where there were none then: what was issued must read the same for ever.
        String book = RuleBooks.inForce(year.name(), asked.day(), books.published(asked))
                .map(RuleBook::id)
                .orElse("");
        LocalDate until = asked.day().isBefore(year.to()) ? asked.day() : year.to();
        Document document =
                new Rendering(year.name(), until, book, stated, records(year, asked)).of(wording.template());
        List<Invariant> broken = figures.invariants(year.name(), asked).stream()
                .filter(invariant -> !invariant.holds())
                .toList();
        return new Report(year.name(), asked.position(), asked.day(), wording, book, document, broken);
    }

    /** By name; a name that two figures have says neither. */
    static Map<String, Stated> stated(List<Figure> figures, long position) {
        Map<String, Stated> stated = new TreeMap<>();
        figures.stream().collect(Collectors.groupingBy(Figure::label)).forEach((label, named) -> {
            if (named.size() == 1) {
                stated.put(label, Stated.of(named.getFirst(), position));
            }
        });
        return stated;
    }

    /** The last template recorded by the asked position, under whatever name. */
    private Optional<Wording> wording(Asked asked) {
        List<Decoded> defined = new ArrayList<>();
        FoldedView.read(store, events(TemplateDefined.class), 0, known(asked.position()), defined::add);
        return defined.isEmpty() ? Optional.empty() : Optional.of(Wording.of(defined.getLast(), kinds));
    }

    private Map<String, List<Row>> records(Period year, Asked asked) {
        Map<String, List<Row>> records = new TreeMap<>();
        Map<KindId, List<Row>> standing = activities.standing(asked);
        for (KindHistory kind : kinds.all(asked.position())) {
            records.put(
                    kind.definition().title(),
                    standing.getOrDefault(kind.id(), List.of()).stream()
                            .filter(row -> !row.activity().day().isBefore(year.from())
                                    && !row.activity().day().isAfter(year.to()))
                            .toList());
        }
        return records;
    }

    /** The reports issued by a position, the last first; on whatever day, since a report is made of days that are over. */
    public List<Issue> issued(long position) {
        List<Issue> issues = new ArrayList<>();
        FoldedView.read(
                store,
                events(DutyReportIssued.class),
                0,
                known(position),
                event -> issues.addFirst(new Issue((DutyReportIssued) event.event(), event.position())));
        return issues;
    }

    /** What the later of two reports of a year states differently, and the events that made it so. */
    public List<Change> changes(Report before, Asked then, Report after, Asked since) {
        Map<String, Stated> old = byId(before);
        Map<String, Stated> fresh = byId(after);
        Set<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<Stated> was = Optional.ofNullable(old.get(id));
            Optional<Stated> is = Optional.ofNullable(fresh.get(id));
            if (!was.map(Stated::written).equals(is.map(Stated::written))) {
                Set<Long> counted = evidence(before.year(), id, then);
                Set<Long> counting = evidence(after.year(), id, since);
                changes.add(new Change(
                        id,
                        is.or(() -> was).map(Stated::label).orElse(id),
                        was.map(Stated::written),
                        is.map(Stated::written),
                        counting.stream().filter(at -> !counted.contains(at)).toList(),
                        counted.stream().filter(at -> !counting.contains(at)).toList()));
            }
        }
        return changes;
    }

    private Set<Long> evidence(String year, String id, Asked asked) {
        return figures.evidence(year, id, asked).stream()
                .map(Fact::position)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Stated> byId(Report report) {
        return report.figures().stream().collect(Collectors.toMap(Stated::id, stated -> stated));
    }

    private static Asked known(long position) {
        return new Asked(new Moment(position, LocalDate.MAX), false, Optional.empty(), Optional.empty());
    }

    private static Query events(Class<?> type) {
        return Query.types(Vocabulary.EVENTS.namesUnder(type));
    }
}
