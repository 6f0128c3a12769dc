package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Handling;
import mingjing.events.rectification.MeasureId;
import mingjing.events.rectification.PlannedMeasure;
import mingjing.events.rectification.ProblemEvent;
import mingjing.events.rectification.ProblemEvent.*;
import mingjing.events.rectification.ProblemId;
import mingjing.events.rectification.ReopenCause;
import mingjing.events.rectification.SupervisionLevel;

/** Reads the ledgers as an importer would and merges them by day into the events of each problem. */
final class LedgerReplay {
    private record Step(LocalDate on, int order, ProblemEvent event) {}

    private final List<Step> steps = new ArrayList<>();

    private LedgerReplay() {}

    static Map<ProblemId, List<ProblemEvent>> of(Map<String, Table> tables) {
        LedgerReplay replay = new LedgerReplay();
        tables.forEach((name, table) -> table.records().forEach(row -> replay.add(name, new Row(row))));
        Map<ProblemId, List<ProblemEvent>> lives = new TreeMap<>();
        replay.steps.stream()
                .sorted(Comparator.comparing(Step::on).thenComparingInt(Step::order))
                .forEach(step -> lives.computeIfAbsent(step.event().problemId(), _ -> new ArrayList<>())
                        .add(step.event()));
        return lives;
    }

    private void add(String ledger, Row row) {
        switch (ledger) {
            case "问题台账" -> registration(row);
            case "措施台账" -> {
                PlannedMeasure measure = new PlannedMeasure(row.measure("措施编号"), row.text("措施"), row.day("完成时限"));
                at(2, new MeasuresPlanned(row.id(), List.of(measure), row.person("制定人"), row.day("制定日期")));
            }
            case "变更台账" -> at(3, change(row));
            case "进展台账" -> at(4, progress(row));
            case "自查申请" -> at(5, new ClosureRequested(row.id(), row.list("佐证材料"), row.person("申请人"), row.day("申请日期")));
            case "核查台账" -> check(row);
            case "销号台账" -> closure(row);
            case "回头看台账" -> revisit(row);
            default -> {}
        }
    }

    private void at(int order, ProblemEvent event) {
        steps.add(new Step(event.occurredOn(), order, event));
    }

    private void registration(Row row) {
        at(
                0,
                new ProblemRegistered(
                        row.id(),
                        row.text("问题"),
                        row.text("来源"),
                        switch (row.text("整改类别")) {
                            case "立行立改" -> Handling.FIX_IMMEDIATELY;
                            case "限期整改" -> Handling.FIX_BY_DEADLINE;
                            case "长期坚持" -> Handling.LONG_TERM;
                            default -> throw new IllegalArgumentException(row.text("整改类别"));
                        },
                        row.unit("责任单位"),
                        row.unit("牵头单位"),
                        row.day("整改时限"),
                        row.person("登记人"),
                        row.day("登记日期")));
        at(1, new ProblemAcknowledged(row.id(), row.person("责任人"), row.day("认领日期")));
    }

    private static ProblemEvent change(Row row) {
        ProblemId id = row.id();
        LocalDate on = row.day("日期");
        PersonId by = row.person("批准人");
        String why = row.text("理由");
        return switch (row.text("事项")) {
            case "延期" -> new DeadlineExtended(id, row.day("新时限"), why, by, on);
            case "暂停计时" -> new ClockPaused(id, why, by, on);
            case "恢复计时" -> new ClockResumed(id, by, on);
            case "挂账" -> new ProblemShelved(id, why, by, on);
            case "取消挂账" -> new ProblemUnshelved(id, by, on);
            case "移交" -> new ProblemTransferred(id, row.unit("新责任单位"), why, by, on);
            case "认领" -> new ProblemAcknowledged(id, by, on);
            case "督办" -> new SupervisionNoticeIssued(id, level(row.text("级别")), why, by, on);
            case "催办" -> new ReminderSent(id, on, by, on);
            default -> throw new IllegalArgumentException(row.text("事项"));
        };
    }

    private static SupervisionLevel level(String colour) {
        return switch (colour) {
            case "蓝" -> SupervisionLevel.BLUE;
            case "黄" -> SupervisionLevel.YELLOW;
            case "红" -> SupervisionLevel.RED;
            default -> throw new IllegalArgumentException(colour);
        };
    }

    private static ProblemEvent progress(Row row) {
        MeasureId measure = row.measure("措施编号");
        int percent = Integer.parseInt(row.text("完成率"));
        PersonId by = row.person("报告人");
        return percent == 100
                ? new MeasureCompleted(row.id(), measure, row.text("佐证材料"), by, row.day("日期"))
                : new ProgressReported(row.id(), measure, percent, row.text("进展情况"), by, row.day("日期"));
    }

    private void check(Row row) {
        PersonId verifier = row.person("核查人");
        at(6, new VerificationStarted(row.id(), verifier, row.day("开始日期")));
        at(
                7,
                row.text("结论").equals("通过")
                        ? new ClosureVerified(row.id(), verifier, row.text("情况"), row.day("核查日期"))
                        : new ProblemReturned(
                                row.id(), verifier, row.text("情况"), row.measures("返工措施"), row.day("核查日期")));
    }

    private void closure(Row row) {
        at(8, new ClosurePublicised(row.id(), row.text("公示地点"), row.day("公示截止"), row.person("公示人"), row.day("公示日期")));
        at(9, new ProblemClosed(row.id(), row.person("批准人"), row.list("依据"), row.day("销号日期")));
    }

    private void revisit(Row row) {
        PersonId visitor = row.person("回访人");
        String finding = row.text("情况");
        LocalDate on = row.day("回访日期");
        at(10, new ProblemRevisited(row.id(), visitor, finding, on));
        at(
                11,
                row.text("结论").equals("巩固")
                        ? new ProblemSustained(row.id(), visitor, finding, on)
                        : new ProblemReopened(
                                row.id(),
                                ReopenCause.RELAPSED,
                                finding,
                                row.measures("反弹措施"),
                                row.day("新时限"),
                                visitor,
                                on));
    }

    /** One row, its cells by header. */
    private record Row(Map<String, String> cells) {
        String text(String header) {
            String cell = cells.getOrDefault(header, "");
            if (cell.isEmpty()) {
                throw new IllegalArgumentException("no " + header + " in " + cells);
            }
            return cell;
        }

        ProblemId id() {
            return new ProblemId(cells.containsKey("问题编号") ? text("问题编号") : text("编号"));
        }

        LocalDate day(String header) {
            return LocalDate.parse(text(header));
        }

        List<String> list(String header) {
            return List.of(text(header).split("、", -1));
        }

        MeasureId measure(String header) {
            return new MeasureId(text(header));
        }

        List<MeasureId> measures(String header) {
            return list(header).stream().map(MeasureId::new).toList();
        }

        PersonId person(String header) {
            return new PersonId(Staff.named(text(header)).id());
        }

        UnitId unit(String header) {
            return new UnitId(OrgChart.named(text(header)).code());
        }
    }

    static Stream<ProblemEvent> events(Map<ProblemId, List<ProblemEvent>> lives) {
        return lives.values().stream().flatMap(List::stream);
    }
}
