/** The pages as people meet them: a real browser walks through the running application. */
@NullMarked
package mingjing.console.browser;

import org.jspecify.annotations.NullMarked;
