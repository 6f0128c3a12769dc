/**
 * What every benchmark program does: a PostgreSQL of its own, rounds, processes to measure in, the table and its JSON. What is measured
 * is the programs' business.
 */
@NullMarked
package mingjing.bench.measuring;

import org.jspecify.annotations.NullMarked;
