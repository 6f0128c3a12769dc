package mingjing.console.imports;

import java.util.List;
import java.util.TreeSet;
import mingjing.command.study.RecordStudySession;
import mingjing.command.visit.RecordSiteVisit;
import mingjing.events.Words;
import mingjing.events.rectification.ProblemId;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudyId;
import mingjing.events.study.StudySession;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.SiteVisit;
import mingjing.events.visit.VisitId;

/** Rows of the registers: study sessions and site visits. */
final class RegisterRows {
    private RegisterRows() {}

    static List<Planned> study(RowReader row) {
        StudySession session = new StudySession(
                row.day("日期"),
                row.unit("单位"),
                row.word("形式", Words.meanings(StudyForm.values())),
                row.maybe("专题"),
                row.text("主题"),
                row.text("学习材料"),
                row.person("主持人"),
                row.number("参加人数"),
                row.maybe("议定事项"));
        StudyId id = row.id("编号", row.text("编号"), StudyId::new);
        return List.of(new Planned(Step.STUDY, new RecordStudySession(id, session, row.person("记录人", "主持人"))));
    }

    static List<Planned> visit(RowReader row) {
        TreeSet<PersonalDuty> duties = new TreeSet<>();
        for (String word : row.list("九个亲自")) {
            duties.add(row.word("九个亲自", word, Words.meanings(PersonalDuty.values())));
        }
        List<ProblemId> problems = row.list("涉及问题").stream()
                .map(text -> row.id("涉及问题", text, ProblemId::new))
                .toList();
        SiteVisit visit = new SiteVisit(
                row.person("领导"),
                row.day("日期"),
                row.unit("社区"),
                row.text("地点"),
                row.time("开始"),
                row.time("结束"),
                duties,
                problems);
        VisitId id = row.id("编号", row.text("编号"), VisitId::new);
        List<String> solved = row.maybe("现场解决")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return List.of(new Planned(Step.VISIT, new RecordSiteVisit(id, visit, solved, row.person("记录人"))));
    }
}
