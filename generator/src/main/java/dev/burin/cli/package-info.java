/** The generator as a runnable jar, for scripts and for builds without Maven. */
@NullMarked
package dev.burin.cli;

import org.jspecify.annotations.NullMarked;
