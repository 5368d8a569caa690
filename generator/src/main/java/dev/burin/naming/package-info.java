/** Java names for what the model holds: all are given before any code is built. */
@NullMarked
package dev.burin.naming;

import org.jspecify.annotations.NullMarked;
