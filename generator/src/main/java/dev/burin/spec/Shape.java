package dev.burin.spec;

/** The shapes of values that a schema can describe, as far as types tell them apart. */
enum Shape {
    /** An object with known properties. */
    OBJECT,
    /** One of some scalars. */
    ENUM,
    /** One of several shapes, or one of several of one shape. */
    UNION,
    /** An array. */
    LIST,
    /** An object used as a map. */
    MAP,
    /** A string, a number or a boolean. */
    SCALAR,
    /** Whatever it is. */
    ANY
}
