package mingjing.query.supervision;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.query.Asked;
import mingjing.query.catalogue.Kinds;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.ActivityRegister.Row;

/** The plain records supervision reads, by the stored names of their kinds; a kind an office does not keep has no records. */
public final class PlainRecords {
    static final KindId RESPONSIBILITY = new KindId("ResponsibilityAssigned");
    static final KindId CONTACT = new KindId("ContactPointAssigned");
    static final KindId GRADE = new KindId("BranchGraded");
    static final KindId WEAKNESS = new KindId("WeaknessDeclared");
    static final KindId GAP = new KindId("GovernanceGap");
    static final KindId PLAN = new KindId("PlanItemSet");
    static final KindId METHOD = new KindId("MethodAdopted");
    static final KindId RESULT = new KindId("PlanItemDone");

    private static final Set<KindId> READ = Set.of(RESPONSIBILITY, CONTACT, GRADE, WEAKNESS, GAP, PLAN, METHOD, RESULT);
    private static final Comparator<Row> BY_DAY =
            Comparator.comparing((Row row) -> row.activity().day()).thenComparingLong(Row::position);

    private final ActivityRegister register;
    private final Kinds kinds;
    private final AtomicReference<Standing> last = new AtomicReference<>(Standing.NONE);

    /** What was read of a moment by a reader, and never changes. */
    private record Standing(Optional<Asked> asked, Map<KindId, List<Row>> rows) {
        static final Standing NONE = new Standing(Optional.empty(), Map.of());
    }

    public PlainRecords(ActivityRegister register, Kinds kinds) {
        this.register = register;
        this.kinds = kinds;
    }

    /** Records of a kind that stand, oldest day first. */
    List<Row> of(KindId kind, Asked asked) {
        return standing(asked).getOrDefault(kind, List.of());
    }

    /** A page asks for many kinds at one moment: they are read together, and once. */
    private Map<KindId, List<Row>> standing(Asked asked) {
        Optional<Asked> wanted = Optional.of(asked);
        Standing known = last.get();
        if (!known.asked().equals(wanted)) {
            Map<KindId, List<Row>> rows = new HashMap<>(register.standing(asked));
            rows.keySet().retainAll(READ);
            rows.replaceAll((_, each) -> each.stream().sorted(BY_DAY).toList());
            known = new Standing(wanted, rows);
            last.set(known);
        }
        return known.rows();
    }

    /** What a choice of a kind may be, in the order of its definition at the asked position. */
    List<String> options(KindId kind, String field, Asked asked) {
        return kinds.all(asked.position()).stream()
                .filter(known -> known.id().equals(kind))
                .flatMap(known -> known.definition().field(field).stream())
                .map(KindField::options)
                .findFirst()
                .orElse(List.of());
    }
}
