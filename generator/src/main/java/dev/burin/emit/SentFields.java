package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Body;
import dev.burin.model.Parameter;
import dev.burin.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a service's documentation says of the things that are sent, in HTML.
 *
 * @param types how their types look in Java
 * @param markdown how prose becomes Javadoc
 * @param docs what is said of a field
 */
record SentFields(JavaTypes types, Markdown markdown, FieldDocs docs) {

    /** The arguments that every way to call an operation has, by name, with all there is to say of them. */
    Map<String, String> arguments(Call call) {
        return arguments(call, this::described);
    }

    /** The same in a sentence each. */
    Map<String, String> briefArguments(Call call) {
        return arguments(call, field -> {
            String said = markdown.toHtml(Javadoc.firstSentence(field.doc()));
            return said.isEmpty() ? place(field) : said;
        });
    }

    private Map<String, String> arguments(Call call, Function<Field, String> describe) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Parameter parameter : call.operation().parameters()) {
            if (parameter.in() == Parameter.In.PATH) {
                String name = Objects.requireNonNull(call.names().parameters().get(parameter));
                arguments.put(name, describe.apply(Field.of(name, parameter)));
            }
        }
        if (call.operation().body().orElse(null) instanceof Body.Value body) {
            String said = markdown.toHtml(body.doc().description());
            String otherwise = "what to send as " + JavadocText.code(body.mediaType());
            arguments.put(
                    call.names().body(),
                    (said.isEmpty() ? otherwise : said) + (body.required() ? "" : "; {@code null} for nothing"));
        }
        return arguments;
    }

    /** Fields of params, as a list. */
    String list(List<Field> fields) {
        return fields.stream()
                .map(field -> "<li>{@code " + field.name() + "}, " + place(field) + ", " + typeName(field.type()) + ": "
                        + described(field) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>"));
    }

    /** How a type looks in Java, without packages. */
    String typeName(TypeRef type) {
        return "{@code " + simple(types.type(type)) + "}";
    }

    private String described(Field field) {
        String said = markdown.toHtml(Javadoc.firstSentence(field.doc()));
        return said.isEmpty() ? docs.of(field) : said + " " + docs.of(field);
    }

    private static String place(Field field) {
        String place = switch (field.place()) {
            case PATH -> "variable of the path";
            case QUERY -> "query parameter";
            case HEADER -> "header";
            case COOKIE -> "cookie";
            case FORM -> "form field";
            case PART -> "part of the body";
            case JSON -> "property of the body";
        };
        return place + " " + JavadocText.code(field.wireName());
    }

    private static String simple(TypeName type) {
        if (type instanceof ParameterizedTypeName parameterized) {
            return parameterized.typeArguments().stream()
                    .map(SentFields::simple)
                    .collect(Collectors.joining(", ", parameterized.rawType().simpleName() + "<", ">"));
        }
        return type instanceof ClassName name ? name.simpleName() : type.toString();
    }
}
