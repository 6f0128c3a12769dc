package mingjing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts standings in order: by total, then by the indicators of 同分 in turn; what is still equal shares its rank. */
final class Ranks {
    private final Model model;
    private final Comparator<Standing> better;
    private final Comparator<Standing> order;

    /** A standing with the interval that the evidence allows, if the book asks for one. */
    private record Candidate(Standing standing, Optional<Ranking.Interval> interval) {}

    Ranks(Model model) {
        this.model = model;
        Comparator<Standing> worse =
                Comparator.comparingLong(standing -> standing.sheet().total().thousandths());
        for (String indicator : model.tieOrder()) {
            int slot = slot(model, indicator);
            worse = worse.thenComparingLong(
                    standing -> standing.sheet().marks().get(slot).thousandths());
        }
        this.better = worse.reversed();
        this.order = better.thenComparing(standing -> standing.community().code());
    }

    private static int slot(Model model, String indicator) {
        return IntStream.range(0, model.indicators().size())
                .filter(i -> model.indicators().get(i).name().equals(indicator))
                .findFirst()
                .orElseThrow();
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
        List<List<Candidate>> places = places(standings);
        List<Row> rows = new ArrayList<>(standings.size());
        int rank = 1;
        int band = 0;
        Ranking.Interval shared = Ranking.Interval.ANYTHING;
        for (List<Candidate> equals : places) {
            Ranking.Interval common = shared;
            if (rank == 1 || equals.stream().noneMatch(each -> joins(each, common))) {
                band++;
                shared = Ranking.Interval.ANYTHING;
            }
            for (Candidate each : equals) {
                shared = each.interval().map(shared::and).orElse(shared);
                rows.add(row(each, rank, model.ranking().isPresent() ? "第" + band + "档" : ""));
            }
            rank += equals.size();
        }
        standings.stream()
                .filter(standing -> !ranked(standing))
                .sorted(Comparator.comparing(standing -> standing.community().code()))
                .forEach(standing -> rows.add(row(candidate(standing), 0, Row.UNRANKED)));
        return rows;
    }

    /** Those with enough cases, best first, those of equal rank together. */
    private List<List<Candidate>> places(List<Standing> standings) {
        List<List<Candidate>> places = new ArrayList<>();
        for (Standing standing :
                standings.stream().filter(this::ranked).sorted(order).toList()) {
            if (places.isEmpty() || better.compare(places.getLast().getFirst().standing(), standing) != 0) {
                places.add(new ArrayList<>(1));
            }
            places.getLast().add(candidate(standing));
        }
        return places;
    }

    private boolean ranked(Standing standing) {
        return model.ranking().map(ranking -> ranking.enough(standing)).orElse(true);
    }

    private Candidate candidate(Standing standing) {
        return new Candidate(standing, model.ranking().map(ranking -> ranking.interval(standing, model.fullMarks())));
    }

    /** Whether it overlaps every member of a band, of which {@code common} is what all of them hold. */
    private static boolean joins(Candidate candidate, Ranking.Interval common) {
        return candidate.interval().map(common::overlaps).orElse(false);
    }

    private Row row(Candidate candidate, int rank, String band) {
        Standing standing = candidate.standing();
        return standing.row(
                rank,
                standing.sheet().veto().isPresent() ? Row.VETOED : band,
                candidate.interval().map(interval -> interval.of(model.fullMarks())));
    }
}
