@NullMarked
package mingjing.console.notices;

import org.jspecify.annotations.NullMarked;
