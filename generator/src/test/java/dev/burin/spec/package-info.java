@NullMarked
package dev.burin.spec;

import org.jspecify.annotations.NullMarked;
