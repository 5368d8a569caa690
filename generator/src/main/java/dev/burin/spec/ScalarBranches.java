package dev.burin.spec;

import dev.burin.model.Doc;
import dev.burin.model.JsonKind;
import dev.burin.model.NameSource;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.EnumValue;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeRef;
import dev.burin.model.TypeRef.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one type of all branches of a union that are strings, and one of those that are numbers: a value does not tell
 * them apart, and a type that holds all of them loses nothing.
 */
final class ScalarBranches {
    private final SchemaReader schemas;
    private final TypeTable types;

    ScalarBranches(SchemaReader schemas, TypeTable types) {
        this.schemas = schemas;
        this.types = types;
    }

    /** What a scalar is on the wire. */
    static JsonKind kind(Kind kind) {
        return switch (kind) {
            case STRING, BINARY, FILE, DATE, DATE_TIME, DATE_TIME_RFC_2822 -> JsonKind.STRING;
            case BOOLEAN -> JsonKind.BOOLEAN;
            case INT32, INT64, BIG_INTEGER, DOUBLE, DECIMAL -> JsonKind.NUMBER;
        };
    }

    /** What a candidate is on the wire; none if it is no scalar. */
    static Optional<JsonKind> kind(Candidate candidate) {
        return scalar(candidate).map(ScalarBranches::kind);
    }

    private static Optional<Kind> scalar(Candidate candidate) {
        Place schema = candidate.resolved().schema();
        return switch (candidate.shape()) {
            case ENUM -> EnumReader.values(schema).map(EnumReader.Values::kind);
            case SCALAR -> Optional.of(SchemaReader.kind(schema));
            case OBJECT, UNION, LIST, MAP, ANY -> Optional.empty();
        };
    }

    /**
     * The one type of some candidates.
     *
     * @param candidates scalars of one JSON kind
     * @param id what an enum is known by that is theirs alone
     * @param name what that is named from
     * @param doc what is said of it
     */
    TypeRef read(List<Candidate> candidates, TypeId id, NameSource name, Doc doc) {
        List<Candidate> enums = new ArrayList<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Candidate candidate : candidates) {
            scalar(candidate).ifPresent(kinds::add);
            if (candidate.shape() == Shape.ENUM) {
                enums.add(candidate);
            }
        }
        Kind widest = widest(kinds);
        if (enums.isEmpty() || widest == Kind.BIG_INTEGER || widest == Kind.DECIMAL) {
            return new TypeRef.Scalar(widest, false);
        }
        boolean one = enums.stream()
                        .map(each -> each.resolved().schema().id())
                        .distinct()
                        .count()
                == 1;
        if (one && enums.get(0).resolved().name() instanceof NameSource.Component && kinds.size() == 1) {
            return schemas.typeOf(enums.get(0).resolved()).withNullable(false);
        }
        types.begin(id);
        types.put(new OpenEnum(id, name, widest, values(enums), doc));
        return new TypeRef.Named(id, false);
    }

    /** What holds values of all kinds without losing a digit. */
    private static Kind widest(Set<Kind> kinds) {
        Kind first = kinds.iterator().next();
        if (kinds.size() == 1) {
            return first;
        }
        if (kind(first) != JsonKind.NUMBER) {
            return kinds.contains(Kind.BINARY) ? Kind.BINARY : Kind.STRING;
        }
        boolean fraction = kinds.contains(Kind.DOUBLE) || kinds.contains(Kind.DECIMAL);
        if (!fraction) {
            return kinds.contains(Kind.BIG_INTEGER) ? Kind.BIG_INTEGER : Kind.INT64;
        }
        boolean digits = kinds.contains(Kind.DECIMAL) || kinds.contains(Kind.BIG_INTEGER) || kinds.contains(Kind.INT64);
        return digits ? Kind.DECIMAL : Kind.DOUBLE;
    }

    /** A schema of a single value describes that value. */
    private static List<EnumValue> values(List<Candidate> enums) {
        Map<String, EnumValue> values = new LinkedHashMap<>();
        for (Candidate each : enums) {
            List<EnumValue> own = EnumReader.values(each.resolved().schema())
                    .map(EnumReader.Values::values)
                    .orElse(List.of());
            Doc doc = own.size() == 1 ? Docs.titled(each.place()) : Doc.NONE;
            own.forEach(value -> values.putIfAbsent(value.value(), new EnumValue(value.value(), doc)));
        }
        return List.copyOf(values.values());
    }
}
