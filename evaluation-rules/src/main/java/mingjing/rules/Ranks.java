package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Puts standings in order: by total, then by the indicators of 同分 in turn; what is still equal shares its rank. */
final class Ranks {
    private final Model model;
    private final Comparator<Standing> better;

    private Ranks(Model model) {
        this.model = model;
        Comparator<Standing> order =
                Comparator.comparing(standing -> standing.sheet().total());
        for (String indicator : model.tieOrder()) {
            order = order.thenComparing(standing -> standing.entry(indicator));
        }
        this.better = order.reversed();
    }

    /** Rows in rank order, equals by community code, communities with too few cases last; one size group after the other. */
    static List<Row> of(Model model, List<Standing> standings) {
        Ranks ranks = new Ranks(model);
        if (model.grouping().isEmpty()) {
            return ranks.rows(standings);
        }
        return model.grouping().get().names().stream()
                .flatMap(group ->
                        ranks
                                .rows(standings.stream()
                                        .filter(standing -> standing.group().equals(group))
                                        .toList())
                                .stream())
                .toList();
    }

    private List<Row> rows(List<Standing> standings) {
        List<Standing> ordered = standings.stream()
                .sorted(Comparator.comparing(standing -> standing.community().code()))
                .toList();
        List<Row> rows = new ArrayList<>();
        int rank = 1;
        int band = 0;
        List<Standing> together = new ArrayList<>();
        for (List<Standing> equals :
                groups(ordered.stream().filter(this::ranked).sorted(better).toList())) {
            List<Standing> members = together;
            if (members.isEmpty() || equals.stream().noneMatch(each -> indistinct(each, members))) {
                together = new ArrayList<>();
                band++;
            }
            together.addAll(equals);
            for (Standing standing : equals) {
                rows.add(standing.row(rank, band(standing, band), likely(standing)));
            }
            rank += equals.size();
        }
        ordered.stream()
                .filter(standing -> !ranked(standing))
                .forEach(standing -> rows.add(standing.row(0, vetoedOr(standing, Row.UNRANKED), likely(standing))));
        return rows;
    }

    private boolean ranked(Standing standing) {
        return model.ranking().map(ranking -> ranking.enough(standing)).orElse(true);
    }

    private boolean indistinct(Standing one, List<Standing> members) {
        return members.stream()
                .allMatch(other -> model.ranking()
                        .map(ranking -> ranking.interval(one, model.fullMarks())
                                .overlaps(ranking.interval(other, model.fullMarks())))
                        .orElse(false));
    }

    private Optional<Row.Likely> likely(Standing standing) {
        return model.ranking().map(ranking -> {
            Ranking.Interval interval = ranking.interval(standing, model.fullMarks());
            BigDecimal full = model.fullMarks().marks();
            return new Row.Likely(
                    Points.of(interval.low().multiply(full)),
                    Points.of(interval.high().multiply(full)));
        });
    }

    private String band(Standing standing, int band) {
        return vetoedOr(standing, model.ranking().isPresent() ? "第" + band + "档" : "");
    }

    private static String vetoedOr(Standing standing, String band) {
        return standing.sheet().veto().isPresent() ? Row.VETOED : band;
    }

    private List<List<Standing>> groups(List<Standing> sorted) {
        BiPredicate<Standing, Standing> same = (one, other) -> better.compare(one, other) == 0;
        List<List<Standing>> groups = new ArrayList<>();
        for (Standing standing : sorted) {
            if (groups.isEmpty() || !same.test(groups.getLast().getFirst(), standing)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(standing);
        }
        return groups;
    }
}
