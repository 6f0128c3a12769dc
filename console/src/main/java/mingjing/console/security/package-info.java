/** Accounts, roles, and who may order what. */
@NullMarked
package mingjing.console.security;

import org.jspecify.annotations.NullMarked;
