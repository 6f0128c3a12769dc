/**
 * Writes the seed story {@code seeds/hedong-2022} and holds the committed files to it. Everything here is invented and
 * repeatable; nothing of it belongs in the product.
 */
@NullMarked
package mingjing.console.seeds;

import org.jspecify.annotations.NullMarked;
