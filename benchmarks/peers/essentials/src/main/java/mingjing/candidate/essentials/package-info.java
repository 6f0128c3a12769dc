/** The event store of Cloud Create's Essentials behind the candidates' port. */
@NullMarked
package mingjing.candidate.essentials;

import org.jspecify.annotations.NullMarked;
