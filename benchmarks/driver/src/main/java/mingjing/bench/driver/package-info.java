/** Times one candidate in a process of its own; knows the port and the JDK only, so that no candidate's libraries are disturbed. */
@NullMarked
package mingjing.bench.driver;

import org.jspecify.annotations.NullMarked;
