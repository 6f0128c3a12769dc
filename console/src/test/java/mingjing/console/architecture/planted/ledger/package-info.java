/** Violations planted for the tests of the boundaries. */
@NullMarked
package mingjing.console.architecture.planted.ledger;

import org.jspecify.annotations.NullMarked;
