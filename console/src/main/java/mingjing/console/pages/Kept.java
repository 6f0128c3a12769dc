package mingjing.console.pages;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentExpression.ExecutedFragmentExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Markup that many readers see alike is made once: {@code mj:kept="~{fragments/board :: problem(item=${item})}"} puts a fragment in
 * the place of its element, as {@code th:replace} does, and keeps what came of it.
 *
 * <p>The fragment is given its arguments and the language, and nothing else: neither the reader nor the page. So whoever asks with
 * equal arguments sees just what he would have seen, and a fragment that needs more fails at once. Arguments are named, and values
 * that never change.
 */
@Component
class Kept extends AbstractProcessorDialect {
    /** Pieces; most are rows of one or two thousand characters. */
    private static final int MOST = 1_000;

    /** After th:each, th:if and th:with of the same element. */
    private static final int PRECEDENCE = 650;

    private final ConcurrentLruCache<Piece, String> made;

    /** What a piece of markup is made of. */
    private record Piece(String template, Set<String> fragments, Locale locale, Map<String, Object> arguments) {}

    Kept(ObjectProvider<ITemplateEngine> engine) {
        super("Mingjing", "mj", StandardDialect.PROCESSOR_PRECEDENCE);
        this.made = new ConcurrentLruCache<>(
                MOST,
                piece -> engine.getObject()
                        .process(
                                new TemplateSpec(piece.template(), piece.fragments(), TemplateMode.HTML, null),
                                new Context(piece.locale(), piece.arguments())));
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Replacement(prefix));
    }

    private final class Replacement extends AbstractAttributeTagProcessor {
        Replacement(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "kept", true, PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                IElementTagStructureHandler structure) {
            // Made already: what a name in it may say must not be read as a template again.
            structure.replaceWith(made.get(piece(context, expression)), false);
        }

        private static Piece piece(ITemplateContext context, String expression) {
            FragmentExpression parsed =
                    (FragmentExpression) StandardExpressions.getExpressionParser(context.getConfiguration())
                            .parseExpression(context, expression);
            ExecutedFragmentExpression asked = FragmentExpression.createExecutedFragmentExpression(context, parsed);
            return new Piece(
                    FragmentExpression.resolveTemplateName(asked),
                    FragmentExpression.resolveFragments(asked),
                    context.getLocale(),
                    asked.getFragmentParameters());
        }
    }
}
