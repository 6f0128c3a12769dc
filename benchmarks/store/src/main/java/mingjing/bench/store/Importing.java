package mingjing.bench.store;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mingjing.bench.measuring.Postgres;
import mingjing.bench.problems.ProblemLives;
import mingjing.command.Rehearsal;
import mingjing.command.UseCases;
import mingjing.command.platform.OrderId;
import mingjing.command.rectification.RegisterProblem;
import mingjing.events.organisation.PersonId;
import mingjing.events.rectification.Handling;

/**
 * A ledger of new problems, imported the way the console's importer does it once it has read the file: which rows are new, would all
 * of them be accepted, then one order after the other. Reading the file is not in it.
 */
final class Importing {
    private Importing() {}

    /** Rows a second. */
    static double rate(Postgres postgres, int rows) throws Exception {
        try (ApplicationNode node = new ApplicationNode(postgres)) {
            node.happened(1, _ -> ProblemLives.units());
            List<RegisterProblem> orders =
                    IntStream.range(0, rows).mapToObj(Importing::row).toList();
            postgres.checkpoint();
            long startedAt = System.nanoTime();
            List<RegisterProblem> fresh = orders.stream()
                    .filter(order -> node.commands().receipt(id(order)).isEmpty())
                    .toList();
            try (Rehearsal rehearsal = new Rehearsal(node.store(), ApplicationNode.CLOCK)) {
                fresh.forEach(order -> rehearsal.carryOut(UseCases.of(order), order));
            }
            for (RegisterProblem order : fresh) {
                Map<String, String> origin =
                        Map.of("file", "台账.xlsx", "row", order.problemId().value());
                node.commands().carryOut(order, "import", id(order), origin);
            }
            return rows * 1e9 / (System.nanoTime() - startedAt);
        }
    }

    private static OrderId id(RegisterProblem order) {
        return new OrderId("import", "rectification/" + order.problemId().value());
    }

    private static RegisterProblem row(int number) {
        return new RegisterProblem(
                ProblemLives.problem(number),
                "小区北门路灯不亮，夜间出行不便",
                "网格巡查",
                Handling.FIX_BY_DEADLINE,
                ProblemLives.community(number),
                ProblemLives.STREET,
                ProblemLives.FIRST.plusDays(121),
                new PersonId("clerk"),
                ProblemLives.FIRST);
    }
}
