/** What an office keeps records of, and which figures it states: data, versioned, in the log. */
@NullMarked
package mingjing.events.catalogue;

import org.jspecify.annotations.NullMarked;
