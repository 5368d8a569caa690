/** Reads the examples of documents with the SDKs that are made of them, and writes them again. */
@NullMarked
package dev.burin.examples;

import org.jspecify.annotations.NullMarked;
