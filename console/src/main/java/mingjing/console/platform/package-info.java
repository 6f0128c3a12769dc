/** Wiring: store, commands, views and web application. No decisions here. */
@NullMarked
package mingjing.console.platform;

import org.jspecify.annotations.NullMarked;
