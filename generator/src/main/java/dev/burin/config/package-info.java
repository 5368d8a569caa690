/** Reads {@code burin.yaml}: what a vendor does that no OpenAPI document can say. */
@NullMarked
package dev.burin.config;

import org.jspecify.annotations.NullMarked;
