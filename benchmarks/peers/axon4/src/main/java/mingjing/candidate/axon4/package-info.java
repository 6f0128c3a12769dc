/** Axon Framework 4's open-source JDBC event storage behind the candidates' port. */
@NullMarked
package mingjing.candidate.axon4;

import org.jspecify.annotations.NullMarked;
