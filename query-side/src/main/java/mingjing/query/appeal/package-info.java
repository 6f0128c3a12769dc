/** Appeals against scored events as readers see them. */
@NullMarked
package mingjing.query.appeal;

import org.jspecify.annotations.NullMarked;
