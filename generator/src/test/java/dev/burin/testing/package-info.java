/** What tests of generated code have in common. */
@NullMarked
package dev.burin.testing;

import org.jspecify.annotations.NullMarked;
