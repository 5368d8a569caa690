package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.burin.model.Constraints;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.model.TypeRef.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value that an SDK reads without a fault: what is given, as far as that is a value of its type. What is not,
 * and required properties that are missing, are made from their types. Makes one value in its life.
 */
final class ExampleValue {
    /** How deep objects have all their properties, and not the required ones alone. */
    private static final int WHOLE_DEPTH = 3;

    /** How many values there are before optional properties are left out. */
    private static final int MANY = 500;

    /** How many values there are before no more are made. */
    private static final int TOO_MANY = 5_000;

    /** How deep values stand in one another before what is deeper is left out. */
    private static final int TOO_DEEP = 100;

    private static final JsonNode NOTHING = MissingNode.getInstance();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TypeTable types;
    /** The types in which the one at hand stands. */
    private final Set<TypeId> open = new HashSet<>();

    private int count;
    private int depth;
    private boolean repaired;
    private boolean cut;

    ExampleValue(TypeTable types) {
        this.types = types;
    }

    /**
     * The value.
     *
     * @param given what the document gives as an example; a missing node if it gives none
     */
    JsonNode of(TypeRef type, JsonNode given) {
        return held(type, given, "");
    }

    /** Whether something that was given is no value of its type. */
    boolean isRepaired() {
        return repaired;
    }

    /** Whether something is left out because it would be too deep in others. */
    boolean isCut() {
        return cut;
    }

    private boolean isTooDeep() {
        cut |= depth > TOO_DEEP;
        return depth > TOO_DEEP;
    }

    /** A value that is no property, for which null stands where null is legal, and there alone. */
    private JsonNode held(TypeRef type, JsonNode given, String name) {
        return value(type, right(given, !given.isNull() || type.nullable()), name, Constraints.NONE);
    }

    private JsonNode value(TypeRef type, JsonNode given, String name, Constraints limits) {
        count++;
        depth++;
        JsonNode value = given.isNull() ? given : type.accept(new OfType(given, name, limits));
        depth--;
        return value;
    }

    /** What is given if it is right, nothing if it is not. */
    private JsonNode right(JsonNode given, boolean isRight) {
        repaired |= !given.isMissingNode() && !isRight;
        return isRight ? given : NOTHING;
    }

    /** Whether one more value may be made that stands in others. */
    private boolean isRoomFor(TypeRef type) {
        return count < TOO_MANY && !(type instanceof TypeRef.Named named && open.contains(named.id()));
    }

    private static JsonNode literal(Kind kind, String value) {
        return kind == Kind.STRING ? TextNode.valueOf(value) : ExampleJson.value(value);
    }

    /** A value of a type, under the name of the property that has it. */
    private final class OfType implements TypeRef.Visitor<JsonNode> {
        private final JsonNode given;
        private final String name;
        private final Constraints limits;

        OfType(JsonNode given, String name, Constraints limits) {
            this.given = given;
            this.name = name;
            this.limits = limits;
        }

        @Override
        public JsonNode scalar(TypeRef.Scalar scalar) {
            JsonNode right = right(given, ExampleScalars.isOf(scalar.kind(), given));
            return right.isMissingNode() ? ExampleScalars.of(scalar.kind(), name, limits) : right;
        }

        @Override
        public JsonNode list(TypeRef.ListOf list) {
            ArrayNode items = NODES.arrayNode();
            if (isTooDeep()) {
                return items;
            }
            JsonNode right = right(given, given.isArray());
            right.forEach(item -> items.add(held(list.element(), item, name)));
            if (right.isMissingNode() && isRoomFor(list.element())) {
                items.add(held(list.element(), NOTHING, name));
            }
            return items;
        }

        @Override
        public JsonNode map(TypeRef.MapOf map) {
            ObjectNode values = NODES.objectNode();
            if (isTooDeep()) {
                return values;
            }
            JsonNode right = right(given, given.isObject());
            right.properties().forEach(entry -> values.set(entry.getKey(), held(map.value(), entry.getValue(), name)));
            if (right.isMissingNode() && isRoomFor(map.value())) {
                values.set("key", held(map.value(), NOTHING, name));
            }
            return values;
        }

        @Override
        public JsonNode any(TypeRef.Any any) {
            return given.isMissingNode() ? NODES.objectNode() : given;
        }

        @Override
        public JsonNode named(TypeRef.Named named) {
            return types.find(named.id())
                    .map(type -> type.accept(new OfNamed(given)))
                    .orElse(NullNode.getInstance());
        }
    }

    /** A value of a named type. */
    private final class OfNamed implements TypeModel.Visitor<JsonNode> {
        private final JsonNode given;

        OfNamed(JsonNode given) {
            this.given = given;
        }

        @Override
        public JsonNode openEnum(OpenEnum openEnum) {
            JsonNode right = right(given, ExampleScalars.isOf(openEnum.kind(), given));
            return right.isMissingNode()
                    ? openEnum.values().stream()
                            .findFirst()
                            .map(EnumValue::value)
                            .map(value -> literal(openEnum.kind(), value))
                            .orElseGet(() -> ExampleScalars.of(openEnum.kind(), "", Constraints.NONE))
                    : right;
        }

        @Override
        public JsonNode object(ObjectType object) {
            if (isTooDeep()) {
                return NODES.objectNode();
            }
            JsonNode right = right(given, given.isObject());
            Map<String, Property> properties = new LinkedHashMap<>();
            object.properties().forEach(property -> properties.put(property.name(), property));
            ObjectNode values = NODES.objectNode();
            right.properties()
                    .forEach(entry -> values.set(
                            entry.getKey(), member(object, properties.get(entry.getKey()), entry.getValue())));
            if (open.add(object.id())) {
                for (Property property : object.properties()) {
                    if (isMissing(values.path(property.name()), property)
                            && isWanted(property, right.isMissingNode())) {
                        values.set(property.name(), made(object, property));
                    }
                }
                open.remove(object.id());
            }
            return values;
        }

        private JsonNode member(ObjectType object, @Nullable Property property, JsonNode value) {
            if (property != null) {
                return value(property.type(), value, property.name(), property.constraints());
            }
            return object.additional().map(type -> held(type, value, "")).orElse(value);
        }

        private boolean isMissing(JsonNode value, Property property) {
            boolean isMissed = property.required() && !property.type().nullable();
            return value.isMissingNode() || (value.isNull() && isMissed);
        }

        private boolean isWanted(Property property, boolean isWhole) {
            boolean isReceived = property.access() != Property.Access.WRITE_ONLY;
            return isReceived
                    && (property.required()
                            ? count < TOO_MANY
                            : isWhole && count < MANY && open.size() <= WHOLE_DEPTH && isRoomFor(property.type()));
        }

        /** The property's own example, or what else is known of it. If that is wrong, nothing that was given is. */
        private JsonNode made(ObjectType object, Property property) {
            boolean before = repaired;
            String constant = object.constants().get(property.name());
            JsonNode known = constant == null ? known(property.constraints()) : constant(property.type(), constant);
            JsonNode value = value(property.type(), known, property.name(), property.constraints());
            repaired = before;
            return value;
        }

        private JsonNode known(Constraints limits) {
            return limits.example()
                    .or(limits::defaultValue)
                    .or(() -> limits.allowed().stream().findFirst())
                    .map(ExampleJson::value)
                    .filter(value -> !value.isNull())
                    .orElse(NOTHING);
        }

        private JsonNode constant(TypeRef type, String value) {
            if (type instanceof TypeRef.Scalar scalar) {
                return literal(scalar.kind(), value);
            }
            return Optional.of(type)
                    .map(TypeRef.Named.class::cast)
                    .flatMap(named -> types.openEnum(named.id()))
                    .map(openEnum -> literal(openEnum.kind(), value))
                    .orElse(NOTHING);
        }

        @Override
        public JsonNode union(UnionType union) {
            if (isTooDeep()) {
                return NullNode.getInstance();
            }
            if (!given.isMissingNode()) {
                return taken(union, given)
                        .map(branch -> value(union.branches().get(branch), given, "", Constraints.NONE))
                        .orElse(given);
            }
            if (!open.add(union.id())) {
                return NullNode.getInstance();
            }
            JsonNode made = IntStream.range(0, union.branches().size())
                    .mapToObj(branch -> branch(union, branch))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> value(union.branches().get(0), NOTHING, "", Constraints.NONE));
            open.remove(union.id());
            return made;
        }

        /** A value that the union takes for one of that branch; nothing if that can't be had. */
        private @Nullable JsonNode branch(UnionType union, int branch) {
            if (union.choice().isEmpty() || !isRoomFor(union.branches().get(branch))) {
                return null;
            }
            JsonNode value = value(union.branches().get(branch), NOTHING, "", Constraints.NONE);
            if (value instanceof ObjectNode object) {
                union.choice().get().accept(new BranchWay(branch)).forEach((property, said) -> {
                    boolean isText = object.path(property).isMissingNode()
                            || object.path(property).isTextual();
                    object.set(property, isText ? TextNode.valueOf(said) : ExampleJson.value(said));
                });
            }
            return taken(union, value).filter(taken -> taken == branch).isPresent() ? value : null;
        }

        private Optional<Integer> taken(UnionType union, JsonNode value) {
            return union.choice().flatMap(choice -> choice.accept(new BranchTaken(value)));
        }
    }
}
