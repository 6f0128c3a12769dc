/** What pages conclude before they are drawn. */
@NullMarked
package mingjing.console.pages;

import org.jspecify.annotations.NullMarked;
