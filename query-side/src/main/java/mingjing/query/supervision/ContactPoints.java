package mingjing.query.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.events.activity.ActivityId;
import mingjing.events.organisation.PersonId;
import mingjing.query.Asked;
import mingjing.query.register.ActivityRegister.Row;

/** 一抓一帮一带: the branches each leader looks after, and how the branches' grades moved. */
public final class ContactPoints {
    private static final String BRANCH = "支部";
    private static final String CLASS = "类别";
    private static final String LEADER = "领导";
    private static final String GRADE = "等次";

    private final PlainRecords records;

    public ContactPoints(PlainRecords records) {
        this.records = records;
    }

    /** A branch a leader looks after, with its grade at the moment asked for. */
    public record Point(ActivityId number, String branch, Optional<String> grade, long position) {}

    /** A leader's branches by class; a class without one has an empty list. */
    public record Line(PersonId leader, Map<String, List<Point>> points) {
        /** Classes in which the leader has no branch. */
        public List<String> gaps() {
            return points.entrySet().stream()
                    .filter(each -> each.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** A grade a branch was given. */
    public record Grading(LocalDate day, String grade, ActivityId number, long position) {}

    /**
     * A branch with its first and its latest grade.
     *
     * @param steps how many grades it rose; negative where it fell
     */
    public record Migration(String branch, List<Grading> gradings, int steps) {
        public String from() {
            return gradings.getFirst().grade();
        }

        public String to() {
            return gradings.getLast().grade();
        }
    }

    /**
     * Everything at once.
     *
     * @param moves how many branches went from which grade to which
     * @param ungraded branches that somebody looks after and nobody graded
     */
    public record View(
            List<String> classes,
            List<Line> lines,
            List<String> grades,
            List<Migration> migrations,
            Map<String, Map<String, Integer>> moves,
            List<String> ungraded,
            long position) {}

    /** Contact points and grades at the asked moment. */
    public View view(Asked asked) {
        List<String> classes = records.options(PlainRecords.CONTACT, CLASS, asked);
        List<String> grades = records.options(PlainRecords.GRADE, GRADE, asked);
        SortedMap<String, List<Grading>> gradings = gradings(asked);
        List<Migration> migrations = gradings.entrySet().stream()
                .map(each -> new Migration(each.getKey(), each.getValue(), steps(each.getValue(), grades)))
                .toList();
        List<Row> points = records.of(PlainRecords.CONTACT, asked);
        return new View(
                classes,
                lines(points, classes, gradings),
                grades,
                migrations,
                moves(migrations, grades),
                points.stream()
                        .map(row -> row.activity().text(BRANCH))
                        .filter(branch -> !gradings.containsKey(branch))
                        .distinct()
                        .toList(),
                asked.position());
    }

    private SortedMap<String, List<Grading>> gradings(Asked asked) {
        SortedMap<String, List<Grading>> gradings = new TreeMap<>();
        records.of(PlainRecords.GRADE, asked)
                .forEach(row -> gradings.computeIfAbsent(row.activity().text(BRANCH), _ -> new ArrayList<>())
                        .add(new Grading(
                                row.activity().day(), row.activity().text(GRADE), row.number(), row.position())));
        return gradings;
    }

    private static int steps(List<Grading> gradings, List<String> grades) {
        return grades.indexOf(gradings.getLast().grade())
                - grades.indexOf(gradings.getFirst().grade());
    }

    private static List<Line> lines(List<Row> rows, List<String> classes, Map<String, List<Grading>> gradings) {
        SortedMap<PersonId, Map<String, List<Point>>> byLeader = new TreeMap<>();
        for (Row row : rows) {
            PersonId leader = row.activity().persons().getOrDefault(LEADER, PersonId.SYSTEM);
            Map<String, List<Point>> own = byLeader.computeIfAbsent(leader, _ -> empty(classes));
            own.computeIfAbsent(row.activity().text(CLASS), _ -> new ArrayList<>())
                    .add(point(row, gradings));
        }
        return byLeader.entrySet().stream()
                .map(each -> new Line(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, List<Point>> empty(List<String> classes) {
        Map<String, List<Point>> own = new LinkedHashMap<>();
        classes.forEach(each -> own.put(each, new ArrayList<>()));
        return own;
    }

    private static Point point(Row row, Map<String, List<Grading>> gradings) {
        String branch = row.activity().text(BRANCH);
        Optional<String> grade =
                Optional.ofNullable(gradings.get(branch)).map(List::getLast).map(Grading::grade);
        return new Point(row.number(), branch, grade, row.position());
    }

    private static Map<String, Map<String, Integer>> moves(List<Migration> migrations, List<String> grades) {
        Map<String, Map<String, Integer>> moves = new LinkedHashMap<>();
        grades.forEach(from -> {
            Map<String, Integer> to = new LinkedHashMap<>();
            grades.forEach(grade -> to.put(grade, 0));
            moves.put(from, to);
        });
        migrations.forEach(each ->
                moves.computeIfAbsent(each.from(), _ -> new LinkedHashMap<>()).merge(each.to(), 1, Integer::sum));
        return moves;
    }
}
