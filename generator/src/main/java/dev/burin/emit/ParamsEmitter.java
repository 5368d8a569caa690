package dev.burin.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.OperationModel;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes a class with a staged builder for what the caller of an operation can set. */
public final class ParamsEmitter implements Emitter {
    private final JavaNames names;
    private final JavaTypes types;
    private final Markdown markdown;
    private final JavaSource source;

    /**
     * An emitter of params.
     *
     * @param names all names
     * @param markdown renders the document's prose
     */
    public ParamsEmitter(JavaNames names, Markdown markdown) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.markdown = markdown;
        this.source = new JavaSource(names);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        FieldDocs docs = new FieldDocs(sdk);
        return sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .filter(operation -> !OperationParams.of(operation, names).isEmpty())
                .map(operation -> source.file(names.operation(operation).params(), params(operation, docs)));
    }

    private TypeSpec params(OperationModel operation, FieldDocs docs) {
        OperationParams params = OperationParams.of(operation, names);
        DataClass data = new DataClass(
                names.operation(operation).params(), params.fields(), explicitNulls(params), false, names, types);
        BuilderClass builder = new BuilderClass(data);
        BuilderStages stages =
                new BuilderStages(builder, params.requiredFields(), markdown, field -> setterDoc(field, docs));
        return TypeSpec.classBuilder(data.name())
                .addJavadoc(javadoc(operation))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addFields(data.fieldSpecs())
                .addMethod(data.constructor())
                .addMethod(stages.start(List.of(), "without anything set"))
                .addMethods(stages.startWithoutBody())
                .addMethods(data.fields().stream().map(this::accessor).toList())
                .addMethod(builder.toBuilder())
                .addMethods(writeBody(data, params.jsonFields()))
                .addMethod(data.equalsMethod())
                .addMethod(data.hashCodeMethod())
                .addMethod(data.toStringMethod())
                .addTypes(stages.interfaces())
                .addType(stages.builder(Javadoc.of(markdown, "Takes what is to be sent.")
                                .build())
                        .addMethod(builder.build(List.of()))
                        .build())
                .build();
    }

    /** Only JSON has a null; in a query or a form there is nothing to tell it from what is absent. */
    private static Optional<TypeRef> explicitNulls(OperationParams params) {
        return params.jsonFields().stream().anyMatch(field -> field.type().nullable())
                ? Optional.of(new TypeRef.Any())
                : Optional.empty();
    }

    private CodeBlock javadoc(OperationModel operation) {
        String sends = operation.method() + " " + operation.path();
        return Javadoc.of(markdown, "What to send with " + Markdown.codeSpan(operation.id()) + ".")
                .html("Goes to " + JavadocText.code(sends) + ".")
                .build();
    }

    private Javadoc setterDoc(Field field, FieldDocs docs) {
        return Javadoc.of(markdown, field.doc(), "Sets " + Markdown.codeSpan(field.wireName()) + ".")
                .html(docs.of(field));
    }

    private MethodSpec accessor(Field field) {
        TypeName type = types.type(field.type());
        Javadoc javadoc = Javadoc.of(markdown, "What is sent as " + Markdown.codeSpan(field.wireName()) + ".")
                .returns(field.isAlwaysThere() ? "the value" : "the value, `null` if it is not set");
        return Members.method(field.name(), field.isAlwaysThere() ? type : types.nullable(type))
                .addJavadoc(javadoc.build())
                .addStatement("return $L", field.name())
                .build();
    }

    private static List<MethodSpec> writeBody(DataClass data, List<Field> fields) {
        return fields.isEmpty() ? List.of() : List.of(JsonMethods.of(data).writeBody(fields));
    }
}
