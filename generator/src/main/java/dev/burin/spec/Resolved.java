package dev.burin.spec;

import dev.burin.model.NameSource;

/**
 * What a schema comes to.
 *
 * @param schema the schema without references and without compositions of one; a place where nothing stands where a
 *     reference leads nowhere
 * @param nullable whether {@code null} is legal there, or was on the way
 * @param sensitive whether it is marked as secret or personal there, or was on the way
 * @param name what its type would be named from
 */
record Resolved(Place schema, boolean nullable, boolean sensitive, NameSource name) {}
