package mingjing.console.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.console.people.People;
import mingjing.events.Words;
import mingjing.query.Asked;
import mingjing.query.Names;
import mingjing.query.organisation.Organisation;
import mingjing.query.supervision.BurdenMeter;
import mingjing.query.supervision.ContactPoints;
import mingjing.query.supervision.EntryQuestions;
import mingjing.query.supervision.NormPrompts;
import mingjing.query.supervision.Promises;
import mingjing.query.supervision.Responsibilities;
import org.springframework.stereotype.Component;

/** 督导 to take away: what its pages compute. Nothing of it can be imported, so it is no ledger. */
@Component
final class SupervisionTables {
    private final Responsibilities responsibilities;
    private final ContactPoints contacts;
    private final Promises promises;
    private final NormPrompts prompts;
    private final EntryQuestions questions;
    private final BurdenMeter burden;
    private final Organisation organisation;
    private final People people;

    SupervisionTables(
            Responsibilities responsibilities,
            ContactPoints contacts,
            Promises promises,
            NormPrompts prompts,
            EntryQuestions questions,
            BurdenMeter burden,
            Organisation organisation,
            People people) {
        this.responsibilities = responsibilities;
        this.contacts = contacts;
        this.promises = promises;
        this.prompts = prompts;
        this.questions = questions;
        this.burden = burden;
        this.organisation = organisation;
        this.people = people;
    }

    /**
     * A table as it was at a moment; empty where there is none of that name.
     *
     * @param year for what is counted by year
     */
    Optional<Table> table(String kind, int year, Asked asked) {
        Names names = new LedgerNames(people, organisation.chart(asked));
        return switch (kind) {
            case "responsibilities" -> Optional.of(responsibilities(asked, names));
            case "contact-points" -> Optional.of(contacts(asked, names));
            case "promises" -> Optional.of(promises(asked));
            case "norm-prompts" -> Optional.of(prompts(year, asked, names));
            case "entry-questions" -> Optional.of(questions(asked, names));
            case "burden" -> Optional.of(burden(year, asked, names));
            default -> Optional.empty();
        };
    }

    private Table responsibilities(Asked asked, Names names) {
        Responsibilities.Matrix matrix = responsibilities.matrix(asked);
        List<List<Object>> rows = matrix.lines().stream()
                .flatMap(line ->
                        matrix.roles().stream().flatMap(role -> line.duties().getOrDefault(role, List.of()).stream()))
                .map(duty -> List.<Object>of(
                        names.unit(duty.unit()),
                        duty.role(),
                        names.person(duty.person()),
                        duty.inOffice() ? "" : "已不在任",
                        duty.task(),
                        duty.period(),
                        duty.number().value()))
                .toList();
        return new Table("四抓责任", List.of("单位", "职责", "责任人", "在任", "任务", "期限", "编号"), rows);
    }

    private Table contacts(Asked asked, Names names) {
        List<List<Object>> rows = new ArrayList<>();
        contacts.view(asked)
                .lines()
                .forEach(line -> line.points()
                        .forEach((kind, points) -> points.forEach(point -> rows.add(List.of(
                                names.person(line.leader()),
                                kind,
                                point.branch(),
                                point.grade().orElse(""),
                                point.number().value())))));
        return new Table("联系点", List.of("领导", "类别", "支部", "最近等次", "编号"), rows);
    }

    private Table promises(Asked asked) {
        List<List<Object>> rows = promises.view(asked).weaknesses().stream()
                .map(each -> List.<Object>of(
                        each.declared().text(),
                        each.cause(),
                        texts(each.plans()),
                        texts(each.results()),
                        each.declared().number().value()))
                .toList();
        return new Table("不足与结果", List.of("存在问题", "原因", "计划", "结果", "编号"), rows);
    }

    private static String texts(List<Promises.Step> steps) {
        return steps.stream().map(Promises.Step::text).collect(Collectors.joining("\n"));
    }

    private Table prompts(int year, Asked asked, Names names) {
        List<List<Object>> rows = new ArrayList<>();
        prompts.view(year, asked)
                .forms()
                .forEach((form, lines) -> lines.forEach(line -> line.cells()
                        .forEach(cell -> rows.add(List.of(
                                names.unit(line.community()),
                                Words.of(form),
                                cell.period(),
                                cell.wanted(),
                                cell.held(),
                                cell.open() ? "未到期" : "",
                                cell.missing().stream().map(names::unit).collect(Collectors.joining("、")))))));
        return new Table("三会一课提示", List.of("社区", "形式", "期间", "应有单位", "已记单位", "期间状态", "没有记录的单位"), rows);
    }

    private Table questions(Asked asked, Names names) {
        List<List<Object>> rows = questions.view(asked).questions().stream()
                .map(each -> List.<Object>of(
                        names.unit(each.unit()),
                        each.month(),
                        each.threshold().name(),
                        each.count(),
                        each.of(),
                        String.join("、", each.when()),
                        each.answers().stream().map(answer -> answer.answer()).collect(Collectors.joining("\n"))))
                .toList();
        return new Table("补录提问", List.of("单位", "月份", "起问依据", "涉及条数", "共有条数", "时间", "说明"), rows);
    }

    private Table burden(int year, Asked asked, Names names) {
        BurdenMeter.View view = burden.view(year, asked);
        List<List<Object>> rows = view.lines().stream()
                .flatMap(line -> line.months().entrySet().stream().flatMap(month -> {
                    BurdenMeter.Load load = month.getValue();
                    return Stream.of(List.<Object>of(
                            names.unit(line.community()),
                            month.getKey(),
                            load.entries(),
                            load.required(),
                            load.optional(),
                            load.imported(),
                            view.estimated() ? load.minutes() : ""));
                }))
                .toList();
        return new Table("减负表", List.of("社区", "月份", "表数", "必填栏数", "可不填栏数", "导入步数", "估计分钟"), rows);
    }
}
