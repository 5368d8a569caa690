package dev.burin.spec;

/**
 * How much of a thing a class file, a method or a person has room for. What is more becomes less than the document
 * says, and is said so. None depends on anything but the thing itself.
 */
final class Limits {
    /** The properties of an object. Code grows with them, and a method has 64 KB for it. */
    static final int PROPERTIES = 2_500;

    /** What an operation sends, be it as parameters or as fields of a body. */
    static final int FIELDS = 500;

    /** The variables of a path: a method has at most 255 arguments, and long ones count twice. */
    static final int VARIABLES = 100;

    /** The values of an enum, for each of which it has two constants. */
    static final int VALUES = 1_500;

    /** The length of a name or value that code looks for, in characters: a constant has at most 65,535 bytes. */
    static final int LENGTH = 20_000;

    /** The operations of a service, each of which takes several methods and up to fifty constants of the class. */
    static final int OPERATIONS = 1_000;

    private Limits() {}
}
