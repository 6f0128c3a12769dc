/** Apache Pekko's persistent actors over its JDBC journal, behind the candidates' port. */
@NullMarked
package mingjing.candidate.pekko;

import org.jspecify.annotations.NullMarked;
