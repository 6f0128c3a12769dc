/** Our own store behind the candidates' port. */
@NullMarked
package mingjing.candidate.mingjing;

import org.jspecify.annotations.NullMarked;
