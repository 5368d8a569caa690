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

    /**
     * The variables of a path, and those of all servers: a method has at most 255 arguments, and long ones count twice.
     */
    static final int VARIABLES = 100;

    /** The values of an enum, for each of which it has two constants. */
    static final int VALUES = 1_500;

    /** The branches of a union: the code that finds a value's branch is one method. */
    static final int BRANCHES = 1_000;

    /** The branches of a union that says more beside them: with that, each is a type of its own. */
    static final int MERGED_BRANCHES = 200;

    /** The values and names by which the branches of a union are told apart, all in one method. */
    static final int TOLD_BY = 1_200;

    /**
     * The branches that are told apart by their properties' names: calls in one expression, each of which holds one.
     */
    static final int TOLD_BY_NAMES = 250;

    /** The servers of a document: each is a method, and a call in one expression that looks a server up by its name. */
    static final int SERVERS = 200;

    /** The ways to authenticate: each is part of one expression. */
    static final int CREDENTIALS = 100;

    /** How many unions may stand in one another. */
    static final int UNIONS_DEEP = 50;

    /** How many schemas may be made of one another by {@code allOf}, or may be arrays or maps of one another. */
    static final int SCHEMAS_DEEP = 100;

    /** How many schemas may be nested in one another where they are written, without references. */
    static final int SCHEMAS_NESTED = 200;

    /** The length of a name or value that code looks for, in characters: a constant has at most 65,535 bytes. */
    static final int LENGTH = 20_000;

    /** The length of a description or a summary, in characters. */
    static final int PROSE = 100_000;

    /** The segments of a path that make services: each stands in the package of the one before. */
    static final int SERVICES_DEEP = 20;

    /** The operations of a service, each of which takes several methods and up to fifty constants of the class. */
    static final int OPERATIONS = 1_000;

    private Limits() {}
}
