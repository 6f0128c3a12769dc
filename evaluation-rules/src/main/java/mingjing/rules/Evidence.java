package mingjing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The quantities of a community, over a list of facts that grows in recorded order. */
final class Evidence {
    private final Map<String, BigDecimal> attributes = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Collection<Quantity> quantities;

    private Evidence(Collection<Quantity> quantities) {
        this.quantities = quantities;
    }

    /**
     * No facts of the community yet; throws if the roster lacks an attribute, since a missing 户数 must not quietly score 0.
     *
     * @param others facts of the other communities, which quantities over everyone (全体) count too
     */
    static Evidence none(Community community, Collection<Quantity> quantities, List<Fact> others) {
        Evidence evidence = new Evidence(quantities);
        for (Quantity quantity : quantities) {
            if (quantity.take() == Quantity.Take.ATTRIBUTE) {
                evidence.attributes.put(quantity.name(), Measuring.attribute(community, quantity));
            } else {
                evidence.tallies.put(quantity.name(), tally(quantity, quantity.everyone() ? others : List.of()));
            }
        }
        return evidence;
    }

    private static Tally tally(Quantity quantity, List<Fact> facts) {
        Tally tally = new Tally(quantity);
        facts.stream().filter(fact -> Tally.takes(quantity, fact)).forEach(tally::add);
        return tally;
    }

    /** The quantities over all of {@code facts}. */
    static Map<String, BigDecimal> values(
            Community community, Collection<Quantity> quantities, List<Fact> facts, List<Fact> others) {
        Evidence evidence = none(community, quantities, others);
        facts.forEach(evidence::add);
        return evidence.values();
    }

    /** Adds a fact to every quantity that takes it. */
    void add(Fact fact) {
        for (Quantity quantity : quantities) {
            Tally tally = tallies.get(quantity.name());
            if (tally != null && Tally.takes(quantity, fact)) {
                tally.add(fact);
            }
        }
    }

    /** All quantities by name, in the book's order. */
    Map<String, BigDecimal> values() {
        Map<String, BigDecimal> values = new LinkedHashMap<>(attributes);
        tallies.forEach((name, tally) -> values.put(name, tally.value()));
        return values;
    }

    /** What a fact is to these quantities: two facts of the same role can change places and no value moves. */
    static List<String> role(Collection<Quantity> quantities, Fact fact) {
        List<String> role = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (Tally.takes(quantity, fact)) {
                BigDecimal number = Tally.number(quantity, fact).orElse(BigDecimal.ZERO);
                role.add(quantity.name() + "|" + number.toPlainString() + "|"
                        + fact.fields().getOrDefault(quantity.distinctBy(), ""));
            }
        }
        return role;
    }
}
