package mingjing.query.supervision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mingjing.events.activity.ActivityId;
import mingjing.query.Asked;
import mingjing.query.register.ActivityRegister.Row;

/** 问题 → 计划 → 方法 → 结果: what was owned up to, what is planned against it, by which method, and what came of it. */
public final class Promises {
    private static final String DIMENSION = "维度";
    private static final String WEAKNESS = "问题";
    private static final String AGAINST = "针对问题";
    private static final String ITEM = "事项";

    private final PlainRecords records;

    public Promises(PlainRecords records) {
        this.records = records;
    }

    /** A step of a chain that nobody recorded. */
    public enum Link {
        WEAKNESS,
        PLAN,
        METHOD,
        RESULT
    }

    /** A record in a chain, and what it says. */
    public record Step(ActivityId number, String text, long position) {}

    /** One weakness with the plan items against it and what came of those. */
    public record Weakness(Step declared, String cause, List<Step> plans, List<Step> results, List<Link> missing) {}

    /** One dimension of governance with its chain. */
    public record Dimension(
            String name,
            List<Step> weaknesses,
            List<Step> plans,
            List<Step> methods,
            List<Step> results,
            List<Link> missing) {}

    /** Both chains; plan items against nothing in particular are work of their own. */
    public record View(List<Weakness> weaknesses, List<Dimension> dimensions, List<Step> otherPlans, long position) {}

    /** The chains at the asked moment. */
    public View view(Asked asked) {
        Chains chains = new Chains(
                records.of(PlainRecords.WEAKNESS, asked),
                records.of(PlainRecords.GAP, asked),
                records.of(PlainRecords.PLAN, asked),
                records.of(PlainRecords.METHOD, asked),
                records.of(PlainRecords.RESULT, asked));
        Set<String> dimensions = new LinkedHashSet<>(records.options(PlainRecords.GAP, DIMENSION, asked));
        dimensions.retainAll(chains.dimensions());
        return new View(
                chains.weaknesses.stream().map(chains::weakness).toList(),
                dimensions.stream().map(chains::dimension).toList(),
                steps(chains.plans, AGAINST, "", ITEM),
                asked.position());
    }

    private record Chains(List<Row> weaknesses, List<Row> gaps, List<Row> plans, List<Row> methods, List<Row> results) {
        Set<String> dimensions() {
            Set<String> named = new LinkedHashSet<>();
            gaps.forEach(row -> named.add(row.activity().text(DIMENSION)));
            methods.forEach(row -> named.add(row.activity().text(DIMENSION)));
            return named;
        }

        Weakness weakness(Row row) {
            String name = row.activity().text(WEAKNESS);
            List<Step> against = Promises.steps(plans, AGAINST, name, ITEM);
            List<Step> done = against.stream()
                    .flatMap(plan -> outcomes(ITEM, plan.text()).stream())
                    .toList();
            List<Link> missing = new ArrayList<>();
            note(missing, Link.PLAN, against);
            note(missing, Link.RESULT, done);
            return new Weakness(
                    Promises.step(row, name), row.activity().text("原因"), against, done, List.copyOf(missing));
        }

        Dimension dimension(String name) {
            List<Step> owned = Promises.steps(gaps, DIMENSION, name, WEAKNESS).stream()
                    .filter(step -> !step.text().isEmpty())
                    .toList();
            List<Step> against = owned.stream()
                    .flatMap(step -> Promises.steps(plans, AGAINST, step.text(), ITEM).stream())
                    .distinct()
                    .toList();
            List<Step> adopted = Promises.steps(methods, DIMENSION, name, "方法");
            List<Step> done = outcomes(DIMENSION, name);
            List<Link> missing = new ArrayList<>();
            note(missing, Link.WEAKNESS, owned);
            note(missing, Link.PLAN, against);
            note(missing, Link.METHOD, adopted);
            note(missing, Link.RESULT, done);
            return new Dimension(name, owned, against, adopted, done, List.copyOf(missing));
        }

        private List<Step> outcomes(String field, String wanted) {
            return results.stream()
                    .filter(row -> row.activity().text(field).equals(wanted))
                    .map(row -> Promises.step(
                            row,
                            row.activity().text("进展") + "：" + row.activity().text("情况")))
                    .toList();
        }

        private static void note(List<Link> missing, Link link, List<Step> steps) {
            if (steps.isEmpty()) {
                missing.add(link);
            }
        }
    }

    private static List<Step> steps(List<Row> rows, String field, String wanted, String text) {
        return rows.stream()
                .filter(row -> row.activity().text(field).equals(wanted))
                .map(row -> step(row, row.activity().text(text)))
                .toList();
    }

    private static Step step(Row row, String text) {
        return new Step(row.number(), text, row.position());
    }
}
