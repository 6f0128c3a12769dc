package mingjing.console.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.catalogue.KindHistory;
import mingjing.query.catalogue.Kinds;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import mingjing.query.score.Facts;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Board;
import mingjing.rules.Row;

/** The tables that can be taken away, by name. */
public final class Exports {
    private final RectificationBoard board;
    private final StudyRegister studies;
    private final VisitRegister visits;
    private final ActivityRegister activities;
    private final ConcernRegister concerns;
    private final Kinds catalogue;
    private final Scoreboard scoreboard;
    private final Organisation organisation;
    private final People people;
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
                core.people());
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
            People people) {
        this.board = board;
        this.studies = studies;
        this.visits = visits;
        this.activities = activities;
        this.concerns = concerns;
        this.catalogue = catalogue;
        this.scoreboard = scoreboard;
        this.organisation = organisation;
        this.people = people;
        kinds.put("problems", this::problems);
        kinds.put("measures", this::measures);
        kinds.put("studies", this::studies);
        kinds.put("visits", this::visits);
        kinds.put("concerns", this::concerns);
        kinds.put("scoreboard", this::scores);
    }

    /** The names of the tables. */
    public List<String> kinds() {
        return Stream.concat(
                        kinds.keySet().stream(),
                        catalogue.all().stream().map(kind -> kind.id().value()))
                .toList();
    }

    /** A table as it was at a moment; empty where there is none of that name. */
    public Optional<Table> table(String kind, Asked asked) {
        return Optional.ofNullable(kinds.get(kind))
                .map(table -> table.apply(asked))
                .or(() -> register(kind, asked));
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
        LedgerKind ledger = LedgerKinds.of(kind);
        Chart chart = organisation.chart(asked);
        List<List<Object>> rows = activities.rows(asked, ActivityRegister.Filter.any(kind.id())).stream()
                .map(row -> ledger.allColumns().stream()
                        .map(column -> cell(row, column, chart))
                        .toList())
                .toList();
        return new Table(ledger.title(), ledger.allColumns(), rows);
    }

    private Object cell(ActivityRegister.Row row, String column, Chart chart) {
        return switch (column) {
            case "编号" -> row.number().value();
            case "日期" -> row.activity().day();
            case "单位" -> chart.name(row.activity().unit());
            case "记录人" -> people.nameOf(row.recordedBy());
            default -> {
                PersonId person = row.activity().persons().get(column);
                Amount amount = row.activity().amounts().get(column);
                yield person != null
                        ? people.nameOf(person)
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
        Chart chart = organisation.chart(asked);
        List<List<Object>> rows = board.items(asked).stream()
                .map(item -> List.<Object>of(
                        item.number().value(),
                        item.what(),
                        item.source(),
                        Words.of(item.handling()),
                        chart.name(item.responsibleUnit()),
                        chart.name(item.leadUnit()),
                        item.registeredOn(),
                        item.originalDeadline(),
                        item.deadline(),
                        name(item.owner()),
                        Words.of(item.stage()),
                        Words.of(item.light()),
                        item.percent(),
                        item.closedOn().map(Object.class::cast).orElse("")))
                .toList();
        return new Table(
                LedgerKind.PROBLEMS.title(),
                List.of(
                        "编号", "问题", "来源", "整改类别", "责任单位", "牵头单位", "登记日期", "原定时限", "现时限", "责任人", "阶段", "灯", "完成率",
                        "销号日期"),
                rows);
    }

    private Table measures(Asked asked) {
        List<List<Object>> rows = new ArrayList<>();
        for (Item item : board.items(asked)) {
            for (Item.Measure measure : item.measures()) {
                rows.add(List.of(
                        item.number().value(),
                        measure.number().value(),
                        measure.what(),
                        measure.due(),
                        measure.percent(),
                        measure.completedOn().map(Object.class::cast).orElse(""),
                        measure.evidence(),
                        measure.redone()));
            }
        }
        return new Table(
                LedgerKind.MEASURES.title(),
                List.of("问题编号", "措施编号", "措施", "完成时限", "完成率", "完成日期", "佐证材料", "返工次数"),
                rows);
    }

    private Table studies(Asked asked) {
        Chart chart = organisation.chart(asked);
        List<List<Object>> rows = studies.rows(asked, StudyRegister.Filter.ANY).stream()
                .map(row -> study(row, chart))
                .toList();
        return new Table(LedgerKind.STUDIES.title(), LedgerKind.STUDIES.columns(), rows);
    }

    private List<Object> study(StudyRegister.Row row, Chart chart) {
        StudySession session = row.session();
        return List.of(
                row.number().value(),
                session.day(),
                chart.name(session.unit()),
                Words.of(session.form()),
                session.campaign(),
                session.topic(),
                session.material(),
                people.nameOf(session.host()),
                session.attendees(),
                session.decisions());
    }

    private Table visits(Asked asked) {
        Chart chart = organisation.chart(asked);
        List<List<Object>> rows = visits.rows(asked, VisitRegister.Filter.ANY).stream()
                .map(row -> visit(row, chart))
                .toList();
        return new Table(LedgerKind.VISITS.title(), LedgerKind.VISITS.columns(), rows);
    }

    private List<Object> visit(VisitRegister.Row row, Chart chart) {
        SiteVisit visit = row.visit();
        return List.of(
                row.number().value(),
                visit.day(),
                people.nameOf(visit.leader()),
                chart.name(visit.unit()),
                visit.place(),
                visit.from().toString(),
                visit.until().toString(),
                visit.duties().stream().map(duty -> Words.of(duty)).collect(Collectors.joining("、")),
                visit.problems().stream().map(Object::toString).collect(Collectors.joining("、")),
                String.join("、", row.solvedOnSite()),
                people.nameOf(row.recordedBy()));
    }

    private Table concerns(Asked asked) {
        Chart chart = organisation.chart(asked);
        List<List<Object>> rows = concerns.rows(asked, ConcernRegister.Filter.ANY).stream()
                .map(matter -> List.<Object>of(
                        matter.number().value(),
                        matter.collectedOn(),
                        Words.of(matter.channel()),
                        chart.name(matter.unit()),
                        matter.what(),
                        matter.urgency().map(urgency -> Words.of(urgency)).orElse(""),
                        matter.due().map(Object.class::cast).orElse(""),
                        Words.of(matter.stage()),
                        matter.handlings(),
                        matter.referredTo(),
                        matter.rating().map(Object.class::cast).orElse(""),
                        matter.reworks(),
                        matter.grade().map(grade -> Words.of(grade)).orElse("")))
                .toList();
        return new Table(
                LedgerKind.CONCERNS.title(),
                List.of("编号", "日期", "渠道", "社区", "诉求", "轻重", "时限", "步骤", "办理件次", "转往单位", "评分", "重办次数", "考核等次"),
                rows);
    }

    private Table scores(Asked asked) {
        Chart chart = organisation.chart(asked);
        Board scores = scoreboard.board(scoreboard.lastPeriod(asked), asked, Optional.empty());
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

    private String name(Optional<PersonId> person) {
        return person.map(people::nameOf).orElse("");
    }
}
