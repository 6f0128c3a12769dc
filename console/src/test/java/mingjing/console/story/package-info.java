/** The shipped year, loaded through the whole application and held to its golden figures. */
@NullMarked
package mingjing.console.story;

import org.jspecify.annotations.NullMarked;
