package mingjing.console.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mingjing.console.people.People;
import mingjing.events.Words;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Segment;
import mingjing.events.contest.Turn;
import mingjing.events.organisation.PersonId;
import mingjing.query.Asked;
import mingjing.query.Names;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.Held;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.organisation.Organisation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 比武现场, 承诺 and 申诉 to take away. What they rest on was sealed and signed, so none of it can be imported. */
@Component
final class ContestTables {
    private final ContestHall hall;
    private final PledgeRegister pledges;
    private final AppealRegister appeals;
    private final Organisation organisation;
    private final People people;
    private final MessageSource words;

    ContestTables(
            ContestHall hall,
            PledgeRegister pledges,
            AppealRegister appeals,
            Organisation organisation,
            People people,
            MessageSource words) {
        this.hall = hall;
        this.pledges = pledges;
        this.appeals = appeals;
        this.organisation = organisation;
        this.people = people;
        this.words = words;
    }

    /** A table as it was at a moment; empty where there is none of that name. */
    Optional<Table> table(String kind, Asked asked) {
        Names names = new LedgerNames(people, organisation.chart(asked));
        return switch (kind) {
            case "contests" -> Optional.of(results(asked, names));
            case "marks" -> Optional.of(marks(asked, names));
            case "pledges" -> Optional.of(pledges(asked, names));
            case "appeals" -> Optional.of(appeals(asked, names));
            default -> Optional.empty();
        };
    }

    private Table results(Asked asked, Names names) {
        List<List<Object>> rows = new ArrayList<>();
        for (Held held : hall.contests(asked)) {
            var terms = held.contest().terms();
            hall.result(held, asked)
                    .lines()
                    .forEach(line -> rows.add(List.of(
                            terms.contestId().value(),
                            terms.title(),
                            terms.period(),
                            Words.of(held.contest().status()),
                            line.rank() == 0 ? "" : line.rank(),
                            names.unit(line.unit()),
                            names.person(line.secretary()),
                            line.objective(),
                            line.stage().<Object>map(score -> score).orElse(""),
                            line.total().<Object>map(score -> score).orElse(""))));
        }
        return new Table("比武结果", List.of("比武", "名称", "年度", "状态", "名次", "社区", "书记", "全年分", "现场分", "总分"), rows);
    }

    /** What was revealed, as the page shows it; a mark that is only sealed is nobody's to see. */
    private Table marks(Asked asked, Names names) {
        List<List<Object>> rows = hall.contests(asked).stream()
                .flatMap(held -> held.contest().entrants().stream().flatMap(turn -> marks(held, turn, names)))
                .toList();
        Stream<String> headers = Stream.of(
                        Stream.of("比武", "社区", "评委"),
                        Arrays.stream(Segment.values()).map(Words::of),
                        Stream.of("合计", "更正前合计"))
                .flatMap(each -> each);
        return new Table("评委打分", headers.toList(), rows);
    }

    private static Stream<List<Object>> marks(Held held, Turn turn, Names names) {
        ContestId contest = held.contest().terms().contestId();
        return turn.revealed().entrySet().stream().map(given -> {
            PersonId judge = new PersonId(given.getKey());
            List<Object> row = new ArrayList<>(List.of(contest.value(), names.unit(turn.unit()), names.person(judge)));
            Arrays.stream(Segment.values()).map(given.getValue()::of).forEach(row::add);
            row.add(given.getValue().total());
            row.add(held.corrected(new MarkId(contest, turn.unit(), judge))
                    .<Object>map(Marks::total)
                    .orElse(""));
            return row;
        });
    }

    private Table pledges(Asked asked, Names names) {
        List<List<Object>> rows = pledges.rows(asked).stream()
                .map(row -> List.<Object>of(
                        row.number().value(),
                        word("PledgeStatus", row.status(asked.day())),
                        names.unit(row.unit()),
                        names.person(row.secretary()),
                        row.what(),
                        row.made(),
                        row.due(),
                        row.end().map(PledgeRegister.End::words).orElse(row.note())))
                .toList();
        return new Table("承诺台账", List.of("编号", "状态", "社区", "书记", "承诺", "作出日期", "期限", "进展"), rows);
    }

    private Table appeals(Asked asked, Names names) {
        List<List<Object>> rows = appeals.rows(asked).stream()
                .map(row -> List.<Object>of(
                        row.number().value(),
                        word("Appeal", row.status()),
                        names.unit(row.unit()),
                        row.disputed().number(),
                        row.disputed().position(),
                        row.grounds(),
                        names.person(row.raisedBy()),
                        row.raisedOn(),
                        row.outcome().map(end -> names.person(end.by())).orElse(""),
                        row.outcome().<Object>map(AppealRegister.Outcome::on).orElse(""),
                        row.outcome().map(AppealRegister.Outcome::reason).orElse("")))
                .toList();
        return new Table(
                "申诉台账", List.of("编号", "状态", "社区", "所申诉的事", "账本位置", "理由", "提出人", "提出日期", "办理人", "办理日期", "办理理由"), rows);
    }

    private String word(String of, Enum<?> status) {
        return words.getMessage(of + "." + status.name(), null, Locale.SIMPLIFIED_CHINESE);
    }
}
