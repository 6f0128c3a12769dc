/** The only place of this module that knows Axon: a storage engine, names, tags and JSON for it. */
@NullMarked
package mingjing.store.axon;

import org.jspecify.annotations.NullMarked;
