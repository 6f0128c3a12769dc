@NullMarked
package mingjing.console.webhooks;

import org.jspecify.annotations.NullMarked;
