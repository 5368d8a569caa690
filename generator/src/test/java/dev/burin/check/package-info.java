@NullMarked
package dev.burin.check;

import org.jspecify.annotations.NullMarked;
