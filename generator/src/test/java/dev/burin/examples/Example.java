package dev.burin.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.model.TypeRef;

/**
 * A value that a document gives as an example.
 *
 * @param pointer where it stands, as it was written
 * @param type what the SDK reads it as
 * @param value the value
 */
public record Example(String pointer, TypeRef type, JsonNode value) {}
