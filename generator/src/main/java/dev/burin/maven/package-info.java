/** The Maven goals: parameters in, a run of the generator, a word about it out. */
@NullMarked
package dev.burin.maven;

import org.jspecify.annotations.NullMarked;
