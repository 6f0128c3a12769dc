/** PostgreSQL: one that comes with the program and keeps its data in a home folder, or one by URL. */
@NullMarked
package mingjing.console.database;

import org.jspecify.annotations.NullMarked;
