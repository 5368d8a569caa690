/** Counts what documents hold by their trees alone, knowing nothing of how Burin reads them. */
@NullMarked
package dev.burin.counting;

import org.jspecify.annotations.NullMarked;
