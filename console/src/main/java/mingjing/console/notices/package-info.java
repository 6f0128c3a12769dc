/** What each account should know without looking for it: found from the views, shown on a page, sent by mail. */
@NullMarked
package mingjing.console.notices;

import org.jspecify.annotations.NullMarked;
