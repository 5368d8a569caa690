/**
 * OpenAPI 2.0, 3.0 and 3.1 to the model. The one place that knows OpenAPI; swagger-parser's types never leave it.
 *
 * <p>What a document says is read from its tree, by a {@link dev.burin.spec.Place} that knows where it is. Readers are
 * small and named after what they read.
 */
@NullMarked
package dev.burin.spec;

import org.jspecify.annotations.NullMarked;
