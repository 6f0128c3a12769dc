package mingjing.query.contest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import mingjing.events.Vocabulary;
import mingjing.events.contest.ContestEvent;
import mingjing.events.contest.ContestEvent.ResultSealed;
import mingjing.events.contest.ContestId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Fold;
import mingjing.query.FoldedView;
import mingjing.query.Owner;
import mingjing.query.score.Scoreboard;
import mingjing.rules.Moment;
import mingjing.rules.Row;
import mingjing.rules.RuleBook;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 比武现场: every contest, its marks as far as they are known, and what comes out of them. */
public final class ContestHall {
    private static final Fold<Held> FOLD = new Fold<>(
                    "contests", 1, Vocabulary.EVENTS.namesUnder(ContestEvent.class), "contest", Held.class, Held::after)
            .ownedBy(_ -> Owner.PUBLIC);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 3;

    private final FoldedView<Held> view;
    private final Scoreboard scoreboard;

    public ContestHall(EventStore store, DataSource dataSource, Scoreboard scoreboard) {
        this.view = new FoldedView<>(store, dataSource, FOLD);
        this.scoreboard = scoreboard;
    }

    /** All contests, the latest first. */
    public List<Held> contests(Asked asked) {
        return view.at(asked).values().stream()
                .sorted(Comparator.comparing(
                                (Held held) -> held.contest().terms().occurredOn())
                        .reversed())
                .toList();
    }

    public Optional<Held> contest(ContestId id, Asked asked) {
        return view.one(id.value(), asked);
    }

    /** What comes out at the asked moment; a sealed contest has the scores of the year it was sealed with, for ever. */
    public ContestResult result(Held held, Asked asked) {
        return ContestResult.of(
                held.contest(),
                objective(held, held.contest().sealed().map(ContestHall::then).orElse(asked)));
    }

    /** Whether a sealed result is what comes out when it is made again; true as long as none is sealed. */
    public boolean holds(Held held, ContestResult result) {
        return held.contest()
                .sealed()
                .map(ResultSealed::resultHash)
                .filter(Predicate.not(result.hash()::equals))
                .isEmpty();
    }

    private static Asked then(ResultSealed sealed) {
        return new Asked(
                new Moment(sealed.position(), sealed.occurredOn()),
                false,
                Optional.of("@" + sealed.position()),
                Optional.of(sealed.occurredOn().toString()));
    }

    private Map<UnitId, BigDecimal> objective(Held held, Asked asked) {
        String period = held.contest().terms().period();
        RuleBook book = scoreboard.book(
                period, asked, Optional.of(held.contest().terms().book().value()));
        BigDecimal full = book.fullMarks().marks();
        Map<UnitId, BigDecimal> scores = new HashMap<>();
        for (Row row : scoreboard.board(period, asked, book).rows()) {
            BigDecimal score = row.total()
                    .marks()
                    .multiply(HUNDRED)
                    .divide(full, MathContext.DECIMAL128)
                    .setScale(DECIMALS, RoundingMode.HALF_UP);
            scores.put(new UnitId(row.community()), score);
        }
        return scores;
    }

    public static Projection projection() {
        return FoldedView.projection(FOLD);
    }
}
