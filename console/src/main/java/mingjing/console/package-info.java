/** The application: pages, HTTP API, accounts, ledgers in and out, and the command line. */
@NullMarked
package mingjing.console;

import org.jspecify.annotations.NullMarked;
