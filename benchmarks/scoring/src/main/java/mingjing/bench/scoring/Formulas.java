package mingjing.bench.scoring;

import com.ezylang.evalex.Expression;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mingjing.bench.measuring.BenchFailure;
import mingjing.rules.Board;
import mingjing.rules.Community;
import mingjing.rules.FactColumns;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;
import mingjing.rules.Scoring;
import mingjing.rules.Vocabulary;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** One formula over many communities: parsed once, its values new each time. Ours is the whole of a board, ranks and all. */
final class Formulas {
    private static final int COUNT = SyntheticFacts.COMMUNITIES;
    private static final int TIMES = 20;

    private static final String BOOK = """
            细则: 公式
            版本: 1
            施行: {自: 2021-01-01, 至: 2022-12-31}
            满分: 15
            量:
              甲: {取: 属性, 字段: 甲, 单位: ""}
              乙: {取: 属性, 字段: 乙, 单位: ""}
            指标:
              - 名称: 式
                满分: 15
                来源: {文件: 甲, 条款: 一}
                公式: 如果 乙 < 3 那么 9 否则 15 * (甲 / 乙 - 60%) / 40%
            """;

    private final RuleBook book = RuleBook.parse("公式.yaml", BOOK, SyntheticFacts.VOCABULARY);
    private final FactColumns nothing = new FactColumns(Vocabulary.SHIPPED);
    private final List<Community> roster = new ArrayList<>();
    private final List<Map<String, Object>> decimals = new ArrayList<>();
    private final List<Map<String, Object>> doubles = new ArrayList<>();
    private final FeelEngineApi feel = FeelEngineBuilder.create().build();
    private final ParsedExpression feelFormula = feel.parseExpression("if b < 3 then 9 else 15 * (a / b - 0.6) / 0.4")
            .parsedExpression();
    private final Expression evalEx = new Expression("IF(b < 3, 9, 15 * (a / b - 0.6) / 0.4)");
    private final CelRuntime.Program cel;
    private double seen;

    Formulas() throws Exception {
        SplittableRandom random = new SplittableRandom(COUNT);
        for (int i = 0; i < COUNT; i++) {
            int all = 1 + random.nextInt(500);
            int some = random.nextInt(all * 6 / 10, all + 1);
            String code = Integer.toString(COUNT + i);
            roster.add(
                    new Community(code, code, "", Map.of("甲", BigDecimal.valueOf(some), "乙", BigDecimal.valueOf(all))));
            decimals.add(Map.of("a", BigDecimal.valueOf(some), "b", BigDecimal.valueOf(all)));
            doubles.add(Map.of("a", (double) some, "b", (double) all));
        }
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("a", SimpleType.DOUBLE)
                .addVar("b", SimpleType.DOUBLE)
                .build();
        cel = CelRuntimeFactory.standardCelRuntimeBuilder()
                .build()
                .createProgram(compiler.compile("b < 3.0 ? 9.0 : 15.0 * (a / b - 0.6) / 0.4")
                        .getAst());
        evalEx.validate();
    }

    /** Nanoseconds of one evaluation: ours, FEEL, EvalEx (both decimal), CEL (in doubles). */
    double[] nanoseconds() throws Exception {
        return new double[] {each(this::ours), each(this::feel), each(this::evalEx), each(this::cel)};
    }

    private double each(Cpu.Work work) throws Exception {
        double before = seen;
        double nanoseconds = Cpu.milliseconds(TIMES, work) * 1e6 / COUNT;
        if (seen == before) {
            throw new BenchFailure("nothing was computed");
        }
        return nanoseconds;
    }

    private void ours() {
        Board board = Scoring.score(book, roster, nothing, Moment.MAX);
        seen += board.rows().getFirst().total().thousandths();
    }

    private void feel() {
        for (Map<String, Object> values : decimals) {
            EvaluationResult result = feel.evaluate(feelFormula, values);
            seen += ((Number) result.result()).doubleValue();
        }
    }

    private void evalEx() throws Exception {
        for (Map<String, Object> values : decimals) {
            seen += evalEx.withValues(values).evaluate().getNumberValue().doubleValue();
        }
    }

    private void cel() throws Exception {
        for (Map<String, Object> values : doubles) {
            seen += (Double) cel.eval(values);
        }
    }
}
