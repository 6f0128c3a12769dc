/** What only our own store can be asked: its tables, its Merkle root, its clock, its signals. */
@NullMarked
package mingjing.torture.own;

import org.jspecify.annotations.NullMarked;
