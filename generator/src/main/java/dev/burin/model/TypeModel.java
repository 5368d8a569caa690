package dev.burin.model;

import java.util.List;
import java.util.Optional;

/** A type of the SDK with a name of its own. */
public sealed interface TypeModel {
    /** Where it stands in the document. */
    TypeId id();

    /** From which its Java name is made. */
    NameSource nameSource();

    /** What the document says of it. */
    Doc doc();

    /** Calls the visitor's method for this kind of type. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A JSON object with known properties.
     *
     * @param properties in the document's order
     * @param additional the type of the values of further properties where the document declares one
     */
    record ObjectType(
            TypeId id, NameSource nameSource, List<Property> properties, Optional<TypeRef> additional, Doc doc)
            implements TypeModel {
        public ObjectType {
            properties = List.copyOf(properties);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.object(this);
        }
    }

    /**
     * A scalar of which some values are known; others may come.
     *
     * @param kind what its values are on the wire
     * @param values the known ones, without duplicates, in the document's order
     */
    record OpenEnum(TypeId id, NameSource nameSource, TypeRef.Kind kind, List<EnumValue> values, Doc doc)
            implements TypeModel {
        public OpenEnum {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.openEnum(this);
        }
    }

    /**
     * A known value of an enum.
     *
     * @param value as it stands on the wire; for a number, its JSON text
     * @param doc what the document says of it
     */
    record EnumValue(String value, Doc doc) {}

    /**
     * One method for each kind of type.
     *
     * @param <R> the result
     */
    interface Visitor<R> {
        /** An object. */
        R object(ObjectType object);

        /** An enum. */
        R openEnum(OpenEnum openEnum);
    }
}
