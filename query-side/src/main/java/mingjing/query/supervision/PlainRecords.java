package mingjing.query.supervision;

import java.util.Comparator;
import java.util.List;
import mingjing.events.catalogue.KindField;
import mingjing.events.catalogue.KindId;
import mingjing.query.Asked;
import mingjing.query.catalogue.Kinds;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.ActivityRegister.Filter;
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

    private final ActivityRegister register;
    private final Kinds kinds;

    public PlainRecords(ActivityRegister register, Kinds kinds) {
        this.register = register;
        this.kinds = kinds;
    }

    /** Records of a kind that stand, oldest day first. */
    List<Row> of(KindId kind, Asked asked) {
        return register.rows(asked, Filter.any(kind)).stream()
                .sorted(Comparator.comparing((Row row) -> row.activity().day()).thenComparingLong(Row::position))
                .toList();
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
