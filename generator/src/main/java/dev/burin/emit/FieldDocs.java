package dev.burin.emit;

import dev.burin.model.Constraints;
import dev.burin.model.Property.Access;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a reference page would say of a field beside its description, as sentences in HTML. */
final class FieldDocs {
    /** More values are found where the enum is. */
    private static final int MOST_VALUES = 20;

    /** Of a longer value, in characters, its beginning is shown. */
    private static final int LONGEST = 1_000;

    private final Map<TypeId, List<String>> enums = new HashMap<>();

    FieldDocs(SdkModel sdk) {
        for (TypeModel type : sdk.types()) {
            if (type instanceof TypeModel.OpenEnum openEnum) {
                enums.put(
                        type.id(),
                        openEnum.values().stream()
                                .map(TypeModel.EnumValue::value)
                                .toList());
            }
        }
    }

    private static String required(Field field) {
        if (field.onlyWithBody()) {
            return "Required if the body, which may be left out, is sent.";
        }
        return field.required() ? "Required." : "Optional.";
    }

    /** {@code Required. Pattern: ….} */
    String of(Field field) {
        Constraints limits = field.constraints();
        List<String> facts = new ArrayList<>();
        facts.add(required(field));
        if (field.access() == Access.READ_ONLY) {
            facts.add("Set by the API alone: requests leave it out.");
        } else if (field.access() == Access.WRITE_ONLY && field.place() == Field.Place.JSON) {
            facts.add("Only sent: no answer has it.");
        }
        if (field.type().nullable() && !(field.type() instanceof TypeRef.Any)) {
            facts.add("May be {@code null}.");
        }
        allowed(field).ifPresent(facts::add);
        limits.format().ifPresent(format -> facts.add("Format: " + code(format) + "."));
        limits.pattern().ifPresent(pattern -> facts.add("Pattern: " + code(pattern) + "."));
        length(field).ifPresent(facts::add);
        range(limits).ifPresent(facts::add);
        limits.multipleOf().ifPresent(number -> facts.add("A multiple of " + code(number) + "."));
        if (limits.uniqueItems()) {
            facts.add("No two items are equal.");
        }
        limits.defaultValue().ifPresent(value -> facts.add("Default: " + code(value) + "."));
        if (field.sensitive()) {
            boolean isArgument = field.place() == Field.Place.PATH;
            facts.add("Personal or secret" + (isArgument ? "." : ", so {@code toString()} hides it."));
        }
        return String.join(" ", facts);
    }

    private static String code(String text) {
        return JavadocText.code(beginning(text));
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private Optional<String> allowed(Field field) {
        List<String> values = values(field.type());
        List<String> known = values.isEmpty() ? field.constraints().allowed() : values;
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<String> shown =
                known.stream().limit(MOST_VALUES).map(FieldDocs::code).toList();
        String more = known.size() > MOST_VALUES ? " and " + (known.size() - MOST_VALUES) + " others" : "";
        return Optional.of("Known values: " + String.join(", ", shown) + more + ".");
    }

    private List<String> values(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return values(list.element());
        }
        return type instanceof TypeRef.Named named ? enums.getOrDefault(named.id(), List.of()) : List.of();
    }

    private static Optional<String> length(Field field) {
        Constraints limits = field.constraints();
        String unit = field.isList() ? "item" : field.type() instanceof TypeRef.MapOf ? "entry" : "character";
        if (limits.minLength().isPresent() && limits.minLength().equals(limits.maxLength())) {
            return limits.minLength().map(exact -> "Exactly " + counted(exact, unit) + ".");
        }
        return between(
                limits.minLength().map(least -> "At least " + counted(least, unit)),
                limits.maxLength().map(most -> "at most " + counted(most, unit)));
    }

    private static String counted(String number, String unit) {
        String plural = unit.equals("entry") ? "entries" : unit + "s";
        return JavadocText.escape(JavadocText.clean(beginning(number))) + " " + (number.equals("1") ? unit : plural);
    }

    private static Optional<String> range(Constraints limits) {
        return between(
                limits.minimum().map(least -> (limits.exclusiveMinimum() ? "More than " : "At least ") + code(least)),
                limits.maximum().map(most -> (limits.exclusiveMaximum() ? "less than " : "at most ") + code(most)));
    }

    private static Optional<String> between(Optional<String> least, Optional<String> most) {
        if (least.isPresent()) {
            return least.map(text -> text + most.map(other -> ", " + other).orElse("") + ".");
        }
        return most.map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".");
    }
}
