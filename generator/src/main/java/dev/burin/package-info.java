/** The pipeline from an OpenAPI document to an SDK, and the values that its stages share. */
@NullMarked
package dev.burin;

import org.jspecify.annotations.NullMarked;
