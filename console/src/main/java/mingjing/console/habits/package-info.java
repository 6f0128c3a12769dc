/** What an account is used to: where it looked last, and the lists it comes back to. Nothing of the office's work lives here. */
@NullMarked
package mingjing.console.habits;

import org.jspecify.annotations.NullMarked;
