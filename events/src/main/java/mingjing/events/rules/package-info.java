/** What happens to rule books (考核细则). */
@NullMarked
package mingjing.events.rules;

import org.jspecify.annotations.NullMarked;
