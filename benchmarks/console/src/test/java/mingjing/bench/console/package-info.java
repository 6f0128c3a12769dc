@NullMarked
package mingjing.bench.console;

import org.jspecify.annotations.NullMarked;
