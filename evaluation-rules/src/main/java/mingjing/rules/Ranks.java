package mingjing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts standings in order: by total, then by the indicators of 同分 in turn; what is still equal shares its rank. */
final class Ranks {
    private static final Comparator<Candidate> BY_CODE =
            Comparator.comparing(candidate -> candidate.standing().community().code());

    private final Model model;

    /**
     * A standing with what decides its place.
     *
     * @param merits total and tie order in thousandths, what is compared first in front
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Candidate(Standing standing, long[] merits, boolean ranked, Optional<Ranking.Interval> interval) {
        int ahead(Candidate other) {
            for (int i = 0; i < merits.length; i++) {
                if (merits[i] != other.merits[i]) {
                    return Long.compare(other.merits[i], merits[i]);
                }
            }
            return 0;
        }

        /** Whether it overlaps every member of a band, of which {@code common} is what all of them hold. */
        boolean joins(Ranking.Interval common) {
            return interval.isPresent() && common.overlaps(interval.get());
        }
    }

    private Ranks(Model model) {
        this.model = model;
    }

    /** Rows in rank order, equals by community code, communities with too few cases last; one size group after the other. */
    static List<Row> of(Model model, List<Standing> standings) {
        Ranks ranks = new Ranks(model);
        List<Row> rows = new ArrayList<>(standings.size());
        List<Candidate> candidates = standings.stream().map(ranks::candidate).toList();
        if (model.grouping().isEmpty()) {
            ranks.rank(candidates, rows);
        } else {
            for (String group : model.grouping().get().names()) {
                ranks.rank(
                        candidates.stream()
                                .filter(candidate ->
                                        candidate.standing().group().equals(group))
                                .toList(),
                        rows);
            }
        }
        return rows;
    }

    private Candidate candidate(Standing standing) {
        List<String> ties = model.tieOrder();
        long[] merits = new long[1 + ties.size()];
        merits[0] = standing.sheet().total().thousandths();
        for (int i = 0; i < ties.size(); i++) {
            merits[i + 1] = standing.entry(ties.get(i)).thousandths();
        }
        return new Candidate(
                standing,
                merits,
                model.ranking().map(ranking -> ranking.enough(standing)).orElse(true),
                model.ranking().map(ranking -> ranking.interval(standing, model.fullMarks())));
    }

    private void rank(List<Candidate> candidates, List<Row> rows) {
        List<Candidate> ordered = candidates.stream()
                .filter(Candidate::ranked)
                .sorted(((Comparator<Candidate>) Candidate::ahead).thenComparing(BY_CODE))
                .toList();
        int band = 0;
        Ranking.Interval shared = Ranking.Interval.ANYTHING;
        int next = 0;
        for (int first = 0; first < ordered.size(); first = next) {
            Ranking.Interval common = shared;
            next = first + 1;
            while (next < ordered.size() && ordered.get(first).ahead(ordered.get(next)) == 0) {
                next++;
            }
            List<Candidate> equals = ordered.subList(first, next);
            if (first == 0 || equals.stream().noneMatch(each -> each.joins(common))) {
                band++;
                shared = Ranking.Interval.ANYTHING;
            }
            for (Candidate each : equals) {
                shared =
                        each.interval().isPresent() ? shared.and(each.interval().get()) : shared;
                rows.add(row(each, first + 1, model.ranking().isPresent() ? "第" + band + "档" : ""));
            }
        }
        candidates.stream()
                .filter(candidate -> !candidate.ranked())
                .sorted(BY_CODE)
                .forEach(candidate -> rows.add(row(candidate, 0, Row.UNRANKED)));
    }

    private Row row(Candidate candidate, int rank, String band) {
        Standing standing = candidate.standing();
        return standing.row(
                rank,
                standing.sheet().veto().isPresent() ? Row.VETOED : band,
                candidate.interval().map(interval -> interval.of(model.fullMarks())));
    }
}
