package dev.burin.model;

/** From which a type's Java name is made: where it stands, never how many came before it. */
public sealed interface NameSource {
    /**
     * A schema below {@code components/schemas}.
     *
     * @param key its key there
     */
    record Component(String key) implements NameSource {}

    /**
     * An inline schema inside another type.
     *
     * @param owner the type it stands in
     * @param step the property's name, or {@code Item} or {@code Value} for what arrays and maps hold
     */
    record Member(TypeId owner, String step) implements NameSource {}

    /**
     * An inline schema of an operation.
     *
     * @param operationId the id of the operation, {@link OperationModel#id()}
     * @param role what it is there
     * @param step the parameter's, field's or header's name; a status where the role is {@link Role#ERROR}; empty where
     *     the role says it all
     */
    record OfOperation(String operationId, Role role, String step) implements NameSource {}

    /** What an inline schema is to its operation. */
    enum Role {
        /** The type of a parameter or of a field of the body, which both are fields of the operation's params. */
        PARAMS,
        /** The whole body, where it is an argument of its own. */
        BODY,
        /** The body of a successful response. */
        RESPONSE,
        /** The body of an error response. */
        ERROR
    }
}
