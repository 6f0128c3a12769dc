package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 学习台账: who studied what, where, under whom; nobody chairs two sessions on one day. */
final class StudyLedger {
    private record Session(
            LocalDate on,
            OrgChart.Unit unit,
            String form,
            String campaign,
            String topic,
            String material,
            Staff.Person host,
            int attendees,
            String decision) {}

    private static final List<String> DECISIONS = List.of(
            "每人列一件本月要办成的事",
            "会后由经办人列出任务单并写明日期",
            "下次会先报本次事项办到哪一步",
            "由书记带队到现场看一次",
            "征求居民意见后再定",
            "公示结果，接受居民监督",
            "超期事项逐件说明原因",
            "减少一张报表，改用已有台账",
            "由两名党员结对跟进",
            "一个月后回头看");

    private final Dice dice = new Dice(719);
    private final Set<String> taken = new HashSet<>();
    private int turn;

    Table table() {
        List<Session> sessions = new ArrayList<>();
        StudyYear.SERIES.lines().forEach(line -> addSeries(line, sessions));
        sessions.sort(Comparator.comparing(Session::on));
        List<List<Object>> rows = new ArrayList<>();
        for (Session s : sessions) {
            rows.add(List.of(
                    "X-2022-%03d".formatted(rows.size() + 1),
                    s.on(),
                    s.unit().name(),
                    s.form(),
                    s.campaign(),
                    s.topic(),
                    s.material(),
                    s.host().name(),
                    s.attendees(),
                    s.decision()));
        }
        return Table.of("学习台账.xlsx", "编号 | 日期 | 单位 | 形式 | 专题 | 主题 | 学习材料 | 主持人 | 参加人数 | 议定事项", rows);
    }

    private void addSeries(String line, List<Session> sessions) {
        String[] head = line.split("\\|", 4);
        for (String session : head[3].split("; ", -1)) {
            String[] timed = session.split(" ", 2);
            String[] words = timed[1].split("~", -1);
            OrgChart.Unit unit = unit(head[2]);
            int month = Integer.parseInt(timed[0]);
            LocalDate on = freeDay(month, unit);
            sessions.add(new Session(
                    on,
                    unit,
                    head[0],
                    head[1],
                    words[0],
                    words[1],
                    host(unit, on),
                    attendees(head[0]),
                    DECISIONS.get(turn % DECISIONS.size())));
        }
    }

    private OrgChart.Unit unit(String kind) {
        turn++;
        List<OrgChart.Unit> units =
                OrgChart.ALL.stream().filter(u -> u.code().startsWith(kind)).toList();
        return units.get((turn * 3) % units.size());
    }

    /** The congress of October 2022 ended on the 22nd, so October's sessions come after it. */
    private LocalDate freeDay(int month, OrgChart.Unit unit) {
        while (true) {
            int earliest = month == 10 ? 24 : 8;
            LocalDate on = Days.onOrAfter(LocalDate.of(2022, month, dice.between(earliest, 27)));
            if (taken.add(on + host(unit, on).id())) {
                return on;
            }
        }
    }

    private static Staff.Person host(OrgChart.Unit unit, LocalDate on) {
        if (unit.code().equals("JD")) {
            return Staff.byId("L-01");
        }
        String community = OrgChart.communityOf(unit).code();
        return unit.code().startsWith("SQ") ? Staff.secretary(community, on) : Staff.clerk(community);
    }

    private int attendees(String form) {
        return switch (form) {
            case "党员大会" -> dice.between(38, 76);
            case "党课" -> dice.between(30, 60);
            case "主题党日" -> dice.between(18, 45);
            case "警示教育" -> dice.between(60, 90);
            case "支委会" -> dice.between(5, 7);
            case "党小组会" -> dice.between(6, 12);
            default -> dice.between(9, 15);
        };
    }
}
