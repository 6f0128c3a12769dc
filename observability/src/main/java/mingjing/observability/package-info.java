/**
 * What a node tells Prometheus about its store and its views; names are listed in {@code docs/runbook.zh-CN.md}.
 *
 * <p>No Spring and no business types here: figures about problems are counted in {@code mingjing.console.metrics}. Nothing is
 * tagged by person, problem or event.
 */
@NullMarked
package mingjing.observability;

import org.jspecify.annotations.NullMarked;
