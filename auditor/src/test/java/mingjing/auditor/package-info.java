@NullMarked
package mingjing.auditor;

import org.jspecify.annotations.NullMarked;
