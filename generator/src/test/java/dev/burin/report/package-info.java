@NullMarked
package dev.burin.report;

import org.jspecify.annotations.NullMarked;
