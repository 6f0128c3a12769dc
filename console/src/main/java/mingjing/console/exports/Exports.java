package mingjing.console.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.imports.LedgerKind;
import mingjing.console.imports.LedgerKinds;
import mingjing.console.people.People;
import mingjing.console.platform.Core;
import mingjing.events.Amount;
import mingjing.events.Words;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.LightRule;
import mingjing.events.study.StudySession;
import mingjing.events.visit.SiteVisit;
import mingjing.query.Asked;
import mingjing.query.Names;
import mingjing.query.audit.Belongings;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.concern.Matter;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import mingjing.query.score.Facts;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Board;
import mingjing.rules.Row;
import mingjing.store.EventStore;

/** The tables that can be taken away, by name. */
public final class Exports {
    private static final String SCOREBOARD = "scoreboard";

    private final RectificationBoard board;
    private final StudyRegister studies;
    private final VisitRegister visits;
    private final ActivityRegister activities;
    private final ConcernRegister concerns;
    private final Kinds catalogue;
    private final Scoreboard scoreboard;
    private final Organisation organisation;
    private final People people;
    private final EventLedgers ledgers;
    private final Map<String, Function<Asked, Table>> kinds = new LinkedHashMap<>();

    /** The tables of a node without a web application around it. */
    public static Exports of(Core core) {
        Organisation organisation = new Organisation(core.store(), core.dataSource());
        return new Exports(
                new RectificationBoard(core.store(), core.dataSource(), LightRule.standard()),
                new StudyRegister(core.store(), core.dataSource()),
                new VisitRegister(core.store(), core.dataSource()),
                new ActivityRegister(core.store(), core.dataSource()),
                new ConcernRegister(core.store(), core.dataSource()),
                new Kinds(core.store()),
                new Scoreboard(
                        organisation, new Facts(core.store(), core.dataSource(), organisation), core.ruleBooks()),
                organisation,
                core.people(),
                core.store(),
                new Belongings(Map.of()));
    }

    public Exports(
            RectificationBoard board,
            StudyRegister studies,
            VisitRegister visits,
            ActivityRegister activities,
            ConcernRegister concerns,
            Kinds catalogue,
            Scoreboard scoreboard,
            Organisation organisation,
            People people,
            EventStore store,
            Belongings belongings) {
        this.board = board;
        this.studies = studies;
        this.visits = visits;
        this.activities = activities;
        this.concerns = concerns;
        this.catalogue = catalogue;
        this.scoreboard = scoreboard;
        this.organisation = organisation;
        this.people = people;
        this.ledgers = new EventLedgers(store, belongings);
        for (LedgerKind kind : LedgerKind.SHIPPED) {
            kinds.put(kind.key(), asked -> table(kind, asked));
        }
        kinds.put(LedgerKind.PROBLEMS.key(), this::problems);
        kinds.put(LedgerKind.MEASURES.key(), this::measures);
        kinds.put(LedgerKind.STUDIES.key(), this::studies);
        kinds.put(LedgerKind.VISITS.key(), this::visits);
        kinds.put(LedgerKind.CONCERNS.key(), this::concerns);
        kinds.put(SCOREBOARD, asked -> scores(scoreboard.lastPeriod(asked), asked));
    }

    private Table table(LedgerKind kind, Asked asked) {
        return new Table(
                kind.sheetTitle(), kind.allColumns(), sheet(kind, asked).rows());
    }

    private LedgerSheet sheet(LedgerKind kind, Asked asked) {
        return ledgers.sheet(kind, asked, names(asked));
    }

    private Names names(Asked asked) {
        return new LedgerNames(people, organisation.chart(asked));
    }

    /** A ledger with what the views know of each row beside it, in columns that an import does not read. */
    private Table beside(
            LedgerKind kind,
            List<String> numbers,
            List<String> more,
            Map<List<String>, List<Object>> known,
            Asked asked) {
        List<Integer> at = numbers.stream().map(kind.allColumns()::indexOf).toList();
        List<Object> nothing = Collections.nCopies(more.size(), "");
        List<List<Object>> rows = Rows.of(
                sheet(kind, asked).rows(),
                row -> Stream.concat(
                                row.stream(),
                                known
                                        .getOrDefault(
                                                at.stream()
                                                        .map(column ->
                                                                row.get(column).toString())
                                                        .toList(),
                                                nothing)
                                        .stream())
                        .toList());
        return new Table(
                kind.sheetTitle(),
                Stream.concat(kind.allColumns().stream(), more.stream()).toList(),
                rows);
    }

    /** The names of the tables that there were at a moment. */
    public List<String> kinds(Asked asked) {
        return Stream.concat(
                        kinds.keySet().stream(),
                        catalogue.all(asked.position()).stream()
                                .map(kind -> kind.id().value()))
                .toList();
    }

    /** The names of those that can be imported. */
    public List<String> ledgers(Asked asked) {
        return kinds(asked).stream().filter(kind -> !kind.equals(SCOREBOARD)).toList();
    }

    /** A table as it was at a moment; empty where there is none of that name. */
    public Optional<Table> table(String kind, Asked asked) {
        return Optional.ofNullable(kinds.get(kind))
                .map(table -> table.apply(asked))
                .or(() -> register(kind, asked));
    }

    /** The same, of one year where a table has years: without one, of the last there is. */
    Optional<Table> table(String kind, Optional<Integer> period, Asked asked) {
        return kind.equals(SCOREBOARD) && period.isPresent()
                ? Optional.of(scores(period.get().toString(), asked))
                : table(kind, asked);
    }

    /** An empty ledger to fill in: the columns of its kind, those that may be left empty last. */
    public Optional<Table> template(String kind) {
        return LedgerKinds.with(catalogue.all())
                .named(kind)
                .map(ledger -> new Table(ledger.title(), ledger.allColumns(), List.of()));
    }

    private Optional<Table> register(String kind, Asked asked) {
        return catalogue.all(asked.position()).stream()
                .filter(known -> known.id().value().equals(kind))
                .findFirst()
                .map(known -> register(known, asked));
    }

    private Table register(KindHistory kind, Asked asked) {
        LedgerKind ledger = LedgerKinds.throughout(kind);
        Names names = names(asked);
        List<List<Object>> rows = Rows.of(
                activities.rows(asked, ActivityRegister.Filter.any(kind.id())),
                row -> ledger.allColumns().stream()
                        .map(column -> cell(row, column, names))
                        .toList());
        return new Table(ledger.sheetTitle(), ledger.allColumns(), rows);
    }

    private static Object cell(ActivityRegister.Row row, String column, Names names) {
        return switch (column) {
            case "编号" -> row.number().value();
            case "日期" -> row.activity().day();
            case "单位" -> names.unit(row.activity().unit());
            case "记录人" -> names.person(row.recordedBy());
            default -> {
                PersonId person = row.activity().persons().get(column);
                Amount amount = row.activity().amounts().get(column);
                yield person != null
                        ? names.person(person)
                        : amount instanceof Amount.Exactly exactly
                                ? exactly.number()
                                : row.activity().text(column);
            }
        };
    }

    /** Writes a table as the end of the file's name says, xlsx or csv. */
    public static void write(Table table, String fileName, OutputStream out) throws IOException {
        if (fileName.endsWith(".csv")) {
            TableWriter.csv(table, out);
        } else {
            TableWriter.xlsx(table, out);
        }
    }

    private Table problems(Asked asked) {
        Map<List<String>, List<Object>> known = new HashMap<>();
        for (Item item : board.items(asked)) {
            known.put(
                    List.of(item.number().value()),
                    List.of(
                            item.deadline(),
                            Words.of(item.stage()),
                            Words.of(item.light()),
                            item.percent(),
                            item.closedOn().map(Object.class::cast).orElse("")));
        }
        return beside(LedgerKind.PROBLEMS, List.of("编号"), List.of("现时限", "阶段", "灯", "完成率", "销号日期"), known, asked);
    }

    private Table measures(Asked asked) {
        Map<List<String>, List<Object>> known = new HashMap<>();
        for (Item item : board.items(asked)) {
            for (Item.Measure measure : item.measures()) {
                known.put(
                        List.of(item.number().value(), measure.number().value()),
                        List.of(
                                measure.percent(),
                                measure.completedOn().map(Object.class::cast).orElse(""),
                                measure.evidence(),
                                measure.redone()));
            }
        }
        return beside(
                LedgerKind.MEASURES, List.of("问题编号", "措施编号"), List.of("完成率", "完成日期", "佐证材料", "返工次数"), known, asked);
    }

    private Table studies(Asked asked) {
        Names names = names(asked);
        List<List<Object>> rows = Rows.of(studies.rows(asked, StudyRegister.Filter.ANY), row -> study(row, names));
        return new Table(LedgerKind.STUDIES.title(), LedgerKind.STUDIES.allColumns(), rows);
    }

    private static List<Object> study(StudyRegister.Row row, Names names) {
        StudySession session = row.session();
        return List.of(
                row.number().value(),
                session.day(),
                names.unit(session.unit()),
                Words.of(session.form()),
                session.campaign(),
                session.topic(),
                session.material(),
                names.person(session.host()),
                session.attendees(),
                session.decisions(),
                row.recordedBy().equals(session.host()) ? "" : names.person(row.recordedBy()));
    }

    private Table visits(Asked asked) {
        Names names = names(asked);
        List<List<Object>> rows = Rows.of(visits.rows(asked, VisitRegister.Filter.ANY), row -> visit(row, names));
        return new Table(LedgerKind.VISITS.title(), LedgerKind.VISITS.columns(), rows);
    }

    private static List<Object> visit(VisitRegister.Row row, Names names) {
        SiteVisit visit = row.visit();
        return List.of(
                row.number().value(),
                visit.day(),
                names.person(visit.leader()),
                names.unit(visit.unit()),
                visit.place(),
                visit.from().toString(),
                visit.until().toString(),
                visit.duties().stream().map(duty -> Words.of(duty)).collect(Collectors.joining("、")),
                visit.problems().stream().map(Object::toString).collect(Collectors.joining("、")),
                String.join("\n", row.solvedOnSite()),
                names.person(row.recordedBy()));
    }

    private Table concerns(Asked asked) {
        Map<List<String>, List<Object>> known = new HashMap<>();
        for (Matter matter : concerns.rows(asked, ConcernRegister.Filter.ANY)) {
            known.put(
                    List.of(matter.number().value()),
                    List.of(
                            matter.due().map(Object.class::cast).orElse(""),
                            Words.of(matter.stage()),
                            matter.handlings(),
                            matter.referredTo(),
                            matter.rating().map(Object.class::cast).orElse(""),
                            matter.reworks(),
                            matter.grade().map(grade -> Words.of(grade)).orElse("")));
        }
        return beside(
                LedgerKind.CONCERNS,
                List.of("编号"),
                List.of("时限", "步骤", "办理件次", "转往单位", "评分", "重办次数", "考核等次"),
                known,
                asked);
    }

    private Table scores(String period, Asked asked) {
        Chart chart = organisation.chart(asked);
        Board scores = scoreboard.board(period, asked, Optional.empty());
        List<String> indicators = scores.rows().stream()
                .flatMap(row -> row.indicators().keySet().stream())
                .distinct()
                .toList();
        List<String> headers = new ArrayList<>(List.of("名次", "社区", "书记", "档次", "总分"));
        headers.addAll(indicators);
        List<List<Object>> rows =
                scores.rows().stream().map(row -> score(row, chart, indicators)).toList();
        return new Table("社区书记大比武", headers, rows);
    }

    private List<Object> score(Row row, Chart chart, List<String> indicators) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.rank() == 0 ? Row.UNRANKED : row.rank());
        cells.add(chart.name(new UnitId(row.community())));
        cells.add(row.person().isEmpty() ? "" : people.nameOf(new PersonId(row.person())));
        cells.add(row.band());
        cells.add(row.total().marks());
        for (String indicator : indicators) {
            cells.add(Optional.ofNullable(row.indicators().get(indicator))
                    .map(points -> (Object) points.marks())
                    .orElse(""));
        }
        return cells;
    }
}
