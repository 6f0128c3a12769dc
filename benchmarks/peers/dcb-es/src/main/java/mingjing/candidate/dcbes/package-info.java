/** The TypeScript store {@code @dcb-es/event-store-postgres} behind the candidates' port, in a Node.js process that it talks to by lines of JSON. */
@NullMarked
package mingjing.candidate.dcbes;

import org.jspecify.annotations.NullMarked;
