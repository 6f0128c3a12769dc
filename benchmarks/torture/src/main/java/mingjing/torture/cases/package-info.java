/** One file for each trouble; a case says what it needs and never knows which store it tries. */
@NullMarked
package mingjing.torture.cases;

import org.jspecify.annotations.NullMarked;
