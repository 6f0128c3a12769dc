/** Application nodes: what callers do on one, in this process or in one that can be killed. */
@NullMarked
package mingjing.torture.node;

import org.jspecify.annotations.NullMarked;
