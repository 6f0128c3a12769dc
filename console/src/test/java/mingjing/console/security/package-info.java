/** Passwords, tokens and limits, without a node around them. */
@NullMarked
package mingjing.console.security;

import org.jspecify.annotations.NullMarked;
