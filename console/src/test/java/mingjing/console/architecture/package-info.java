/** The rules of the house, each shown to bite by a violation planted for it. */
@NullMarked
package mingjing.console.architecture;

import org.jspecify.annotations.NullMarked;
