/** Brings files to disk: contained in one directory, only what changed, and without leftovers of earlier runs. */
@NullMarked
package dev.burin.output;

import org.jspecify.annotations.NullMarked;
