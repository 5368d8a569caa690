/**
 * The SDK's Java: one emitter for each kind of file. Emitters say what a class holds; {@link Layout} says where its
 * lines end, and {@link Javadoc} is the only way for the document's prose into a file.
 */
@NullMarked
package dev.burin.emit;

import org.jspecify.annotations.NullMarked;
