/** Registers of what was held and made, with their corrections: study sessions and site visits. */
@NullMarked
package mingjing.query.register;

import org.jspecify.annotations.NullMarked;
