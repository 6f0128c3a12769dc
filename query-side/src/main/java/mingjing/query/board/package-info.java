/** The rectification board and the story of one problem; no view of another stream belongs here. */
@NullMarked
package mingjing.query.board;

import org.jspecify.annotations.NullMarked;
