/**
 * What an auditor runs: reads a log's files, trusts nothing in them but what the policy's keys have signed, and names what was changed.
 *
 * <p>Offline; JDK and bcprov only, so that it is one small jar.
 */
@NullMarked
package mingjing.ledger.verify;

import org.jspecify.annotations.NullMarked;
