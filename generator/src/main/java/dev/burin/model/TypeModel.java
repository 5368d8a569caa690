package dev.burin.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * @param constants by the name of a property, the value that it has unless somebody wants another one: a string,
     *     the value of an enum, or the JSON text of a boolean
     */
    record ObjectType(
            TypeId id,
            NameSource nameSource,
            List<Property> properties,
            Optional<TypeRef> additional,
            Map<String, String> constants,
            Doc doc)
            implements TypeModel {
        public ObjectType {
            properties = List.copyOf(properties);
            constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        }

        /** An object without constants. */
        public ObjectType(
                TypeId id, NameSource nameSource, List<Property> properties, Optional<TypeRef> additional, Doc doc) {
            this(id, nameSource, properties, additional, Map.of(), doc);
        }

        /** The same with constants. */
        public ObjectType withConstants(Map<String, String> values) {
            return new ObjectType(id, nameSource, properties, additional, values, doc);
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
     * One of several types.
     *
     * @param branches the types, none of which is nullable, in the document's order
     * @param sensitive those of them whose values are secret or personal
     * @param choice how the branch that a value takes is found; empty where nothing tells them apart, so that the SDK
     *     keeps the JSON and lets the caller choose
     * @param parent where the union stands for an object that others are made from, what they have in common
     */
    record UnionType(
            TypeId id,
            NameSource nameSource,
            List<TypeRef> branches,
            Set<TypeRef> sensitive,
            Optional<Choice> choice,
            Optional<Parent> parent,
            Doc doc)
            implements TypeModel {
        public UnionType {
            branches = List.copyOf(branches);
            sensitive = Set.copyOf(sensitive);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.union(this);
        }
    }

    /**
     * An object that others are made from, which a discriminator tells apart (OpenAPI 3.1, section 4.8.25).
     *
     * @param itself the object as which a value is read that is none of these; one of the branches
     * @param shared the properties that all branches have with the same type
     */
    record Parent(TypeId itself, List<Property> shared) {
        public Parent {
            shared = List.copyOf(shared);
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

        /** A union. */
        R union(UnionType union);
    }
}
