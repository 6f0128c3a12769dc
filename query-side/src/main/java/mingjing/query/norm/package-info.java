/** Norms and thresholds as data: what is normally done where and since when, with the document that says so. */
@NullMarked
package mingjing.query.norm;

import org.jspecify.annotations.NullMarked;
