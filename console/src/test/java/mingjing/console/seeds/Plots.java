package mingjing.console.seeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingjing.console.seeds.Plot.Twist;

/** Settles the 162 problems of the year: when and where each is found, how long it takes, what goes wrong. */
final class Plots {
    static final int PROBLEMS = 162;

    /** Registrations of each month from February to September. */
    private static final List<Integer> MONTHS = List.of(10, 32, 36, 34, 26, 11, 8, 5);

    /** Problems of the sub-district itself, then of each community in order. */
    private static final List<Integer> SHARES = List.of(14, 22, 17, 20, 18, 16, 19, 15, 21);

    private final Dice dice = new Dice(2022);
    private final List<LocalDate> days = days();
    private final Map<Integer, Twist> twists = new HashMap<>();
    private final Map<Integer, Integer> fixedDeadlines = new HashMap<>();
    private final List<String> handlings = new ArrayList<>();
    private final Map<Integer, Integer> measures = new HashMap<>();

    static List<Plot> all() {
        return new Plots().plots();
    }

    private List<Plot> plots() {
        castTwists();
        for (int number = 1; number <= PROBLEMS; number++) {
            handlings.add(handling(twists.getOrDefault(number, Twist.NONE)));
        }
        spreadMeasures();
        List<String> units = dice.shuffled(units());
        List<Wording> community = dice.shuffled(Wording.all(CommunityProblems.CATALOGUE));
        List<Wording> office = dice.shuffled(Wording.all(OfficeProblems.CATALOGUE));
        List<Plot> plots = new ArrayList<>();
        for (int number = 1; number <= PROBLEMS; number++) {
            OrgChart.Unit unit = OrgChart.byCode(units.get(number - 1));
            Wording wording = unit.code().equals("JD")
                    ? office.removeLast()
                    : community
                            .removeLast()
                            .in(dice.oneOf(OrgChart.under(unit.code())).shortName());
            plots.add(plot(number, unit, wording));
        }
        return plots;
    }

    private List<LocalDate> days() {
        List<LocalDate> found = new ArrayList<>();
        for (int month = 0; month < MONTHS.size(); month++) {
            LocalDate first = LocalDate.of(2022, month + 2, 1);
            int earliest = month == 0 ? 14 : 1;
            for (int i = 0; i < MONTHS.get(month); i++) {
                int latest = month == MONTHS.size() - 1 ? 20 : first.lengthOfMonth() - 3;
                found.add(Days.onOrAfter(first.withDayOfMonth(dice.between(earliest, latest))));
            }
        }
        Collections.sort(found);
        return found;
    }

    private static List<String> units() {
        List<String> units = new ArrayList<>();
        for (int share = 0; share < SHARES.size(); share++) {
            String code = share == 0 ? "JD" : "SQ-%02d".formatted(share);
            units.addAll(Collections.nCopies(SHARES.get(share), code));
        }
        return units;
    }

    /** Ten end late, ten late but extended, fourteen go back once, six relapse, nine wait or move. */
    private void castTwists() {
        cast(Twist.LATE, 6, "2022-04-01", "2022-05-10");
        twists.keySet().forEach(number -> fixedDeadlines.put(number, daysUntil(number, LocalDate.of(2022, 6, 16))));
        cast(Twist.LATE, 4, "2022-06-01", "2022-07-20");
        cast(Twist.EXTENDED, 10, "2022-03-01", "2022-07-31");
        cast(Twist.RETURNED, 14, "2022-02-20", "2022-07-31");
        cast(Twist.RELAPSED, 6, "2022-02-10", "2022-04-30");
        cast(Twist.PAUSED, 4, "2022-03-01", "2022-07-31");
        cast(Twist.SHELVED, 2, "2022-03-01", "2022-05-20");
        cast(Twist.TRANSFERRED, 3, "2022-03-01", "2022-08-20");
    }

    private void cast(Twist twist, int count, String from, String to) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= PROBLEMS; number++) {
            LocalDate day = days.get(number - 1);
            if (!twists.containsKey(number)
                    && !day.isBefore(LocalDate.parse(from))
                    && !day.isAfter(LocalDate.parse(to))) {
                numbers.add(number);
            }
        }
        dice.shuffled(numbers).subList(0, count).forEach(number -> twists.put(number, twist));
    }

    private int daysUntil(int number, LocalDate day) {
        return Days.CALENDAR.between(days.get(number - 1), day) + dice.between(0, 8);
    }

    private Plot plot(int number, OrgChart.Unit unit, Wording wording) {
        LocalDate day = days.get(number - 1);
        Twist twist = twists.getOrDefault(number, Twist.NONE);
        String handling = handlings.get(number - 1);
        int deadline = fixedDeadlines.getOrDefault(number, deadlineDays(handling, twist, day));
        int closes = switch (twist) {
            case LATE -> deadline + dice.between(12, 22);
            case EXTENDED -> deadline + dice.between(12, 18);
            default -> deadline * dice.between(82, 99) / 100;
        };
        boolean revisited = twist == Twist.RELAPSED
                || (dice.percent(31) && Days.plus(day, closes + 35).isBefore(Days.YEAR_END));
        int count = measures.getOrDefault(number, 1);
        return new Plot(number, day, unit, wording, handling, deadline, closes, count, twist, revisited);
    }

    /** Twenty-two problems take two measures and three take three, which makes 190 of 162 problems. */
    private void spreadMeasures() {
        List<Integer> slow = new ArrayList<>();
        for (int number = 1; number <= PROBLEMS; number++) {
            if (!handlings.get(number - 1).equals("立行立改")) {
                slow.add(number);
            }
        }
        List<Integer> chosen = dice.shuffled(slow).subList(0, 25);
        for (int at = 0; at < chosen.size(); at++) {
            measures.put(chosen.get(at), at < 3 ? 3 : 2);
        }
    }

    private String handling(Twist twist) {
        return switch (twist) {
            case SHELVED -> "长期坚持";
            case NONE -> {
                int throwOf = dice.between(1, 100);
                yield throwOf <= 38 ? "立行立改" : throwOf <= 82 ? "限期整改" : "长期坚持";
            }
            default -> "限期整改";
        };
    }

    private int deadlineDays(String handling, Twist twist, LocalDate day) {
        boolean autumn = day.getMonthValue() >= 8;
        return switch (handling) {
            case "立行立改" -> dice.between(20, 28);
            case "长期坚持" ->
                autumn ? dice.between(40, 50) : twist == Twist.SHELVED ? dice.between(80, 90) : dice.between(60, 90);
            default -> dice.between(twist == Twist.NONE ? 36 : 48, autumn ? 48 : 60);
        };
    }
}
