/** Orders about contests: what was looked up for them, and envelopes that stay closed until the marks are revealed. */
@NullMarked
package mingjing.console.contests;

import org.jspecify.annotations.NullMarked;
