/** Spring's wiring of the views; the only package here that knows Spring's container. */
@NullMarked
package mingjing.query.platform;

import org.jspecify.annotations.NullMarked;
