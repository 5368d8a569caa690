package dev.burin.model;

/**
 * The type of a value where it is used, with its nullability there: whether JSON {@code null} is a legal value (which
 * is not the same as being absent).
 */
public sealed interface TypeRef {
    /** Whether JSON {@code null} is a legal value. */
    boolean nullable();

    /** The same type with that nullability. */
    TypeRef withNullable(boolean nullable);

    /** Calls the visitor's method for this kind of type. */
    <R> R accept(Visitor<R> visitor);

    /** Bytes with a file's name and media type. */
    static TypeRef file(boolean nullable) {
        return new Scalar(Kind.FILE, nullable);
    }

    /** Whether it is bytes with a file's name and media type. */
    static boolean isFile(TypeRef type) {
        return type instanceof Scalar scalar && scalar.kind() == Kind.FILE;
    }

    /** A scalar. */
    record Scalar(Kind kind, boolean nullable) implements TypeRef {
        @Override
        public Scalar withNullable(boolean value) {
            return new Scalar(kind, value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** A type of {@link SdkModel#types()}. */
    record Named(TypeId id, boolean nullable) implements TypeRef {
        @Override
        public Named withNullable(boolean value) {
            return new Named(id, value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** An array. */
    record ListOf(TypeRef element, boolean nullable) implements TypeRef {
        @Override
        public ListOf withNullable(boolean value) {
            return new ListOf(element, value);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** An object used as a map from its property names. */
    record MapOf(TypeRef value, boolean nullable) implements TypeRef {
        @Override
        public MapOf withNullable(boolean nullable) {
            return new MapOf(value, nullable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** Any JSON value: the document does not say, or says more than a type can. JSON {@code null} is one of them. */
    record Any() implements TypeRef {
        @Override
        public boolean nullable() {
            return true;
        }

        @Override
        public Any withNullable(boolean value) {
            return this;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** The scalars an SDK tells apart; each says how it looks on the wire. */
    enum Kind {
        /** A JSON string, of whatever format an SDK does not interpret. */
        STRING,
        /** Bytes ({@code format: binary}); where a JSON value has to hold them, a string. */
        BINARY,
        /** Bytes with a file's name and media type: a body, or a part of one. */
        FILE,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** An integer of 32 bits. */
        INT32,
        /** An integer of 64 bits; what an integer is without a format. */
        INT64,
        /** An integer past 64 bits. */
        BIG_INTEGER,
        /** A number in double precision; what a number is without a format. */
        DOUBLE,
        /** A number whose decimal digits count. */
        DECIMAL,
        /** A full date, {@code 2026-03-01} (RFC 3339). */
        DATE,
        /** An instant with offset, {@code 2026-03-01T09:30:00Z} (RFC 3339). */
        DATE_TIME,
        /** An instant, {@code Sun, 01 Mar 2026 09:30:00 +0000} (RFC 2822). */
        DATE_TIME_RFC_2822
    }

    /**
     * One method for each kind of type.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** A scalar. */
        R scalar(Scalar scalar);

        /** A named type. */
        R named(Named named);

        /** An array. */
        R list(ListOf list);

        /** A map. */
        R map(MapOf map);

        /** Any JSON value. */
        R any(Any any);
    }
}
