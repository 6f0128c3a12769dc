/** The short form of the suite, and the proof that it finds faults. */
@NullMarked
package mingjing.torture;

import org.jspecify.annotations.NullMarked;
