/** What must hold of a model, whoever made it, before names and code are made from it. */
@NullMarked
package dev.burin.check;

import org.jspecify.annotations.NullMarked;
