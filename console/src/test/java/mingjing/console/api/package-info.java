/** The HTTP API, asked over HTTP against the running application with the shipped year. */
@NullMarked
package mingjing.console.api;

import org.jspecify.annotations.NullMarked;
