/** The five levels of the organisation and who is secretary when. */
@NullMarked
package mingjing.events.organisation;

import org.jspecify.annotations.NullMarked;
