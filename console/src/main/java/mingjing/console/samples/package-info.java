/** Orders about samples of revisits, with what they must look up first. */
@NullMarked
package mingjing.console.samples;

import org.jspecify.annotations.NullMarked;
