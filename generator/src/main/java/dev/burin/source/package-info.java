/** A text file, JSON or YAML, as a tree of values that can say where each of them stands. Knows nothing of OpenAPI. */
@NullMarked
package dev.burin.source;

import org.jspecify.annotations.NullMarked;
