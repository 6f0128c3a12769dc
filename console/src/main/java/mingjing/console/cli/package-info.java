/** What the launcher runs: demo, serve, import, export. */
@NullMarked
package mingjing.console.cli;

import org.jspecify.annotations.NullMarked;
