@NullMarked
package dev.burin.source;

import org.jspecify.annotations.NullMarked;
