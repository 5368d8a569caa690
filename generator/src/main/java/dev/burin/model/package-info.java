/**
 * The SDK to be as plain, immutable data: what the spec says, decided once. No Java names and no OpenAPI types, so that
 * neither the reader of specs nor the writers of Java can leak into each other.
 */
@NullMarked
package dev.burin.model;

import org.jspecify.annotations.NullMarked;
