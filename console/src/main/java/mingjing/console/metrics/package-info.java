/**
 * What a node tells Prometheus about the office's work: figures read from the views, tagged by unit code, light and
 * state.
 *
 * <p>Never tagged by person, problem or event: a metric outlives the right to see whom it was about, and has no access rules.
 */
@NullMarked
package mingjing.console.metrics;

import org.jspecify.annotations.NullMarked;
