package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.burin.model.TypeRef;
import java.util.List;

/**
 * The methods by which a class for data is read from JSON and written to it.
 *
 * @param data the class
 */
record JsonMethods(DataClass data) {

    /** Reads an object, and keeps what it does not know as values of a type. */
    MethodSpec readFrom(TypeRef extra) {
        CodeBlock unknown =
                CodeBlock.of("builder.extras.read(reader, $L)", data.types().decoder(extra));
        return Members.factory("readFrom", data.name())
                .addJavadoc(
                        "Reads one from JSON.\n\n@param reader where from\n@return what was read\n"
                                + "@throws $T if the JSON is no such object",
                        data.names().core("DecodeException"))
                .addParameter(data.names().core("JsonReader"), "reader")
                .addStatement("$1T builder = new $1T()", data.builder())
                .addStatement("reader.beginObject()")
                .beginControlFlow("while (reader.nextProperty(builder.extras))")
                .addCode(data.fields().isEmpty() ? CodeBlock.of("$L;\n", unknown) : readProperty(unknown))
                .endControlFlow()
                .addStatement("return builder.build()")
                .build();
    }

    private CodeBlock readProperty(CodeBlock unknown) {
        Fragments cases = new Fragments();
        for (Field field : data.fields()) {
            cases.add("case ")
                    .literal(field.wireName())
                    .add(" -> builder." + field.name() + " = ")
                    .add(data.types().read("reader", field.type()))
                    .add(";\n");
        }
        return CodeBlock.builder()
                .beginControlFlow("switch (reader.propertyName())")
                .add(cases.build())
                .add("default -> $L;\n", unknown)
                .endControlFlow()
                .build();
    }

    MethodSpec writeTo() {
        return Members.override("writeTo", TypeName.VOID)
                .addParameter(data.names().core("JsonWriter"), "writer")
                .addCode(write(data.fields()))
                .build();
    }

    /** Writes some of the fields, for the request that they are sent with. */
    MethodSpec writeBody(List<Field> fields) {
        return MethodSpec.methodBuilder("writeBody")
                .addParameter(data.names().core("JsonWriter"), "writer")
                .addCode(write(fields))
                .build();
    }

    private CodeBlock write(List<Field> fields) {
        Fragments code = new Fragments().add("writer.beginObject();\n");
        for (Field field : fields) {
            code.add(data.types().writeProperty(field.wireName(), field.name(), field.type()))
                    .add(";\n");
        }
        data.extras()
                .ifPresent(extra -> code.add("extras.writeTo(writer, ")
                        .add(data.types().valueWriter(extra))
                        .add(");\n"));
        return code.add("writer.endObject();\n").build();
    }
}
