package mingjing.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what the cases of a book do not test: numbers and comparisons that could be wrong without any case failing. */
final class Coverage {
    private Coverage() {}

    static List<String> warnings(Model model, List<TestCase> cases) {
        Set<String> warnings = new LinkedHashSet<>();
        for (ScoredIndicator indicator : model.indicators()) {
            if (indicator.indicator().source().equals(Clause.NONE)) {
                warnings.add("指标 “%s” 没写来源 (文件、条款)".formatted(indicator.name()));
            }
            middle(model, indicator)
                    .ifPresent(word -> warnings.add("指标 “%s” 没有记录时%s按 0 算, 请写 不足".formatted(indicator.name(), word)));
            for (Mutants.Mutant mutant : Mutants.of(indicator.formula())) {
                if (mutant.exprs().stream().noneMatch(expr -> noticed(model, cases, indicator, expr))) {
                    warnings.add("未被测试覆盖: 指标 “%s” 的%s".formatted(indicator.name(), mutant.change()));
                }
            }
        }
        for (Veto veto : model.vetoes()) {
            for (Expr.Test test : Mutants.tests(veto.when())) {
                Model other =
                        model.withVetoes(replaced(model.vetoes(), veto, new Veto(veto.name(), test, veto.source())));
                if (cases.stream().noneMatch(each -> each.notices(model, other))) {
                    warnings.add("未被测试覆盖: 一票否决 “%s” 的条件 %s".formatted(veto.name(), Sentences.test(veto.when())));
                }
            }
        }
        return List.copyOf(warnings);
    }

    /** Nothing but a middle of numbers decides, so a community without a single case is judged as if it took 0. */
    private static Optional<String> middle(Model model, ScoredIndicator indicator) {
        Collection<Quantity> used = model.quantitiesNamed(Formulas.measures(indicator.formula()));
        return used.stream().allMatch(quantity -> quantity.take().isMiddle())
                ? used.stream().findFirst().map(quantity -> quantity.take().word())
                : Optional.empty();
    }

    private static boolean noticed(Model model, List<TestCase> cases, ScoredIndicator indicator, Expr expr) {
        return cases.stream().anyMatch(each -> each.notices(model, indicator, expr));
    }

    private static List<Veto> replaced(List<Veto> vetoes, Veto before, Veto after) {
        List<Veto> others = new ArrayList<>(vetoes);
        others.replaceAll(veto -> veto.equals(before) ? after : veto);
        return others;
    }
}
