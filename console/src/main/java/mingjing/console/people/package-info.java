/** The staff directory: names of persons, kept outside the event log. */
@NullMarked
package mingjing.console.people;

import org.jspecify.annotations.NullMarked;
