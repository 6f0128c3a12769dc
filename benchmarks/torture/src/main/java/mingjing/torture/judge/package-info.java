/** What callers were told, held against what the log says; knows no database. */
@NullMarked
package mingjing.torture.judge;

import org.jspecify.annotations.NullMarked;
