package mingjing.query.concern;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.Words;
import mingjing.events.concern.Urgency;
import mingjing.events.organisation.UnitId;
import mingjing.query.Asked;
import mingjing.query.Rate;
import mingjing.query.concern.ConcernRegister.Counts;
import mingjing.query.norm.NormBook;
import mingjing.query.norm.Norms;
import mingjing.query.norm.Parameter;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.organisation.UnitHistory;

/** What the office has decided about concerns: how soon they are disposed of, and how the three rates are weighed. */
public final class ConcernNorms {
    private final Norms norms;
    private final Organisation organisation;

    public ConcernNorms(Norms norms, Organisation organisation) {
        this.norms = norms;
        this.organisation = organisation;
    }

    /**
     * What holds for a unit on a day.
     *
     * @param terms working days by urgency; one that nobody set is missing
     * @param weights of the three rates, in per cent or any other measure
     */
    public record InForce(Map<Urgency, Parameter> terms, List<Parameter> weights) {
        private static final InForce NOTHING = new InForce(Map.of(), List.of());

        /** 三率综合, weighed, to one decimal; empty without weights or while a weighed rate has nothing to divide by. */
        public Optional<BigDecimal> score(Counts counts) {
            Map<String, Rate> rates =
                    Map.of("响应率", counts.responded(), "解决率", counts.resolved(), "满意率", counts.satisfied());
            BigDecimal sum = BigDecimal.ZERO;
            int whole = 0;
            for (Parameter weight : weights) {
                Rate rate = rates.get(weight.name().substring(Parameter.WEIGHT.length()));
                if (weight.value() > 0 && rate != null) {
                    if (rate.whole() == 0) {
                        return Optional.empty();
                    }
                    whole += weight.value();
                    sum = sum.add(BigDecimal.valueOf(100 * rate.part() * weight.value())
                            .divide(BigDecimal.valueOf(rate.whole()), MathContext.DECIMAL128));
                }
            }
            return whole == 0
                    ? Optional.empty()
                    : Optional.of(sum.divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
        }
    }

    /** What holds for a unit; for the whole office where none is named. */
    public InForce inForce(Optional<UnitId> unit, Asked asked) {
        Chart chart = organisation.chart(asked);
        Optional<UnitId> wanted =
                unit.or(() -> chart.tops().stream().map(UnitHistory::unit).findFirst());
        return norms.book(asked)
                .flatMap(book -> wanted.map(each -> inForce(book, each, asked.day(), chart)))
                .orElse(InForce.NOTHING);
    }

    private static InForce inForce(NormBook book, UnitId unit, LocalDate day, Chart chart) {
        Map<Urgency, Parameter> terms = new LinkedHashMap<>();
        Arrays.stream(Urgency.values())
                .forEach(urgency -> book.parameter(Parameter.CONCERN_TERM + Words.of(urgency), unit, day, chart)
                        .ifPresent(term -> terms.put(urgency, term)));
        List<Parameter> weights = Parameter.RATES.stream()
                .flatMap(rate -> book.parameter(Parameter.WEIGHT + rate, unit, day, chart).stream())
                .toList();
        return new InForce(terms, weights);
    }
}
