package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Property.Access;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods by which a class for data is read from JSON and written to it.
 *
 * @param data the class
 * @param json how values are read and written
 */
record JsonMethods(DataClass data, JsonCode json) {
    static JsonMethods of(DataClass data) {
        return new JsonMethods(data, new JsonCode(data.names()));
    }

    /** Reads an object, and keeps what it does not know as values of a type. */
    MethodSpec readFrom(TypeRef extra) {
        return Members.factory("readFrom", data.name())
                .addJavadoc(
                        "Reads one from JSON.\n\n@param reader where from\n@return what was read\n"
                                + "@throws $T if the JSON is no such object",
                        data.names().core("DecodeException"))
                .addParameter(data.names().core("JsonReader"), "reader")
                .addStatement("$1T builder = new $1T()", data.builder())
                .addStatement("reader.beginObject()")
                .beginControlFlow("while (reader.nextProperty(builder.extras))")
                .addCode(data.fields().isEmpty() ? readUnknown(extra) : readPortion(0, extra))
                .endControlFlow()
                .addStatement("return new $T(builder)", data.name())
                .build();
    }

    /** What an object of very many properties has besides: each method reads or writes a portion of them. */
    List<MethodSpec> parts(TypeRef extra) {
        List<MethodSpec> parts = new ArrayList<>();
        for (int i = 1; i < Portions.of(data.fields()).size(); i++) {
            parts.add(MethodSpec.methodBuilder("readPart" + i)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(data.names().core("JsonReader"), "reader")
                    .addParameter(data.builder(), "builder")
                    .addCode(readPortion(i, extra))
                    .build());
            parts.add(MethodSpec.methodBuilder("writePart" + i)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(data.names().core("JsonWriter"), "writer")
                    .addCode(write(Portions.of(data.fields()).get(i)))
                    .build());
        }
        return parts;
    }

    private CodeBlock readPortion(int index, TypeRef extra) {
        List<List<Field>> portions = Portions.of(data.fields());
        Fragments cases = new Fragments();
        for (Field field : portions.get(index)) {
            cases.add("case ")
                    .literal(field.wireName())
                    .add(" -> builder." + field.name() + " = ")
                    .add(json.readProperty(field.type()))
                    .add(";\n");
        }
        int next = index + 1;
        return CodeBlock.builder()
                .beginControlFlow("switch (reader.propertyName())")
                .add(cases.build())
                .add("default -> ")
                .add(next < portions.size() ? CodeBlock.of("readPart$L(reader, builder);\n", next) : readUnknown(extra))
                .endControlFlow()
                .build();
    }

    private CodeBlock readUnknown(TypeRef extra) {
        return CodeBlock.of("builder.extras.read(reader, $L);\n", json.decoder(extra));
    }

    MethodSpec writeTo() {
        List<List<Field>> portions = Portions.of(data.fields());
        CodeBlock.Builder code = CodeBlock.builder().add(write(portions.get(0)));
        for (int i = 1; i < portions.size(); i++) {
            code.add("writePart$L(writer);\n", i);
        }
        return Members.override("writeTo", TypeName.VOID)
                .addParameter(data.names().core("JsonWriter"), "writer")
                .addCode(object(code.build()))
                .build();
    }

    /** Writes some of the fields, for the request that they are sent with. */
    MethodSpec writeBody(List<Field> fields) {
        return MethodSpec.methodBuilder("writeBody")
                .addParameter(data.names().core("JsonWriter"), "writer")
                .addCode(object(write(fields)))
                .build();
    }

    private CodeBlock object(CodeBlock properties) {
        Fragments code = new Fragments().add("writer.beginObject();\n").add(properties);
        data.extras()
                .ifPresent(extra -> code.add("extras.writeTo(writer, ")
                        .add(json.valueWriter(extra))
                        .add(");\n"));
        return code.add("writer.endObject();\n").build();
    }

    private CodeBlock write(List<Field> fields) {
        Fragments code = new Fragments().add(readOnly(fields));
        for (Field field : fields) {
            code.add(json.writeProperty(field.wireName(), field.name(), field.type()))
                    .add(";\n");
        }
        return code.build();
    }

    /** Tells the writer what to leave out of requests. */
    private static String readOnly(List<Field> fields) {
        List<String> names = fields.stream()
                .filter(field -> field.access() == Access.READ_ONLY)
                .map(field -> JavaLiteral.of(field.wireName()))
                .toList();
        return names.isEmpty() ? "" : "writer.readOnly(" + String.join(", ", names) + ");\n";
    }
}
