/** Who may see and do what, asked of every endpoint. */
@NullMarked
package mingjing.console.access;

import org.jspecify.annotations.NullMarked;
