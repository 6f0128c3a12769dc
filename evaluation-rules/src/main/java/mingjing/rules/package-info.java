/**
 * Rule books (考核细则) as data, the facts they are judged on, and one pure function that scores, ranks and explains.
 *
 * <p>A rule book is read from YAML, each of its shapes becomes one small expression tree, and the live board,
 * the board of a past moment, the board under a candidate book and the explanation all come from the same evaluator.
 * Nothing here knows Spring, Axon, JDBC, clocks or files; nothing here uses binary floating point.
 */
@NullMarked
package mingjing.rules;

import org.jspecify.annotations.NullMarked;
