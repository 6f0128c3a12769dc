/** Stores with a fault each, to show that the suite finds it, and one without. */
@NullMarked
package mingjing.torture.planted;

import org.jspecify.annotations.NullMarked;
