/** Tests of the business metrics, with a real Prometheus where there is one. */
@NullMarked
package mingjing.console.metrics;

import org.jspecify.annotations.NullMarked;
