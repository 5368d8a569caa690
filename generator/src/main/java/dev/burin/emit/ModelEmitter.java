package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes a class with a builder for each object of the API. */
public final class ModelEmitter implements Emitter {
    /** What requires more than this has no stages, each of which is an interface; {@code build()} checks it. */
    private static final int MAX_STAGES = 16;

    private final JavaNames names;
    private final JavaTypes types;
    private final Markdown markdown;
    private final JavaSource source;
    private final WholeJson json;

    /**
     * An emitter of models.
     *
     * @param names all names
     * @param parts what there is of the SDK
     * @param markdown renders the document's prose
     */
    public ModelEmitter(JavaNames names, Parts parts, Markdown markdown) {
        this.names = names;
        this.types = new JavaTypes(names);
        this.markdown = markdown;
        this.source = new JavaSource(names);
        this.json = new WholeJson(names, parts);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        FieldDocs docs = new FieldDocs(sdk);
        Unions unions = new Unions(sdk, names);
        Set<TypeId> sent = SentTypes.of(sdk);
        return sdk.types().stream()
                .filter(TypeModel.ObjectType.class::isInstance)
                .map(TypeModel.ObjectType.class::cast)
                .map(object -> source.file(names.type(object.id()), model(object, sent, unions, docs)));
    }

    private TypeSpec model(TypeModel.ObjectType object, Set<TypeId> sent, Unions unions, FieldDocs docs) {
        DataClass data = new DataClass(
                names.type(object.id()),
                object.properties().stream()
                        .map(property -> Field.of(names.property(object.id(), property.name()), property))
                        .toList(),
                Optional.of(object.additional().orElse(new TypeRef.Any())),
                true,
                names,
                types);
        TypeRef extra = data.extras().orElseThrow();
        JsonMethods methods = JsonMethods.of(data);
        BuilderClass builder = new BuilderClass(data);
        List<Field> required = required(data, object);
        boolean isStaged = sent.contains(object.id()) && required.size() <= MAX_STAGES;
        BuilderStages stages = new BuilderStages(builder, isStaged ? required : List.of(), markdown, this::setterDoc);
        return TypeSpec.classBuilder(data.name())
                .addJavadoc(Javadoc.ofType(
                                markdown,
                                object.doc(),
                                "The object " + Markdown.codeSpan(data.name().simpleName()) + " of the API.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterfaces(unions.interfaces(object.id()))
                .alwaysQualify(unions.inherited(object.id()))
                .addFields(data.fieldSpecs())
                .addMethod(data.constructor())
                .addMethod(start(stages, data, object))
                .addMethods(json.ofClass(data.name()))
                .addMethod(methods.readFrom(extra))
                .addMethods(data.fields().stream()
                        .map(field -> accessor(field, unions.declares(object.id(), field.wireName()), docs))
                        .toList())
                .addMethod(additionalProperties(extra))
                .addMethod(builder.toBuilder())
                .addMethod(methods.writeTo())
                .addMethods(methods.parts(extra))
                .addMethod(data.equalsMethod())
                .addMethod(data.hashCodeMethod())
                .addMethod(data.toStringMethod())
                .addTypes(stages.interfaces())
                .addType(stages.builder(CodeBlock.of("Builds such objects."))
                        .addMethod(additionalProperty(data, extra))
                        .addMethod(builder.build(
                                isStaged
                                        ? List.of()
                                        : required.stream()
                                                .filter(Field::isAlwaysThere)
                                                .toList()))
                        .build())
                .build();
    }

    /** What whoever builds an object has to set: what the API alone sets, and constants, is no part of that. */
    private static List<Field> required(DataClass data, TypeModel.ObjectType object) {
        return BuilderStages.ordered(data.fields().stream()
                .filter(Field::required)
                .filter(field -> field.access() != Property.Access.READ_ONLY)
                .filter(field -> !object.constants().containsKey(field.wireName())));
    }

    private MethodSpec start(BuilderStages stages, DataClass data, TypeModel.ObjectType object) {
        List<CodeBlock> setters = new ArrayList<>();
        List<String> set = new ArrayList<>();
        for (Field field : data.fields()) {
            String constant = object.constants().get(field.wireName());
            if (constant != null) {
                setters.add(CodeBlock.of(".$L($L)", field.name(), constant(field.type(), constant)));
                set.add(JavadocText.code(field.wireName()));
            }
        }
        return stages.start(
                setters,
                set.isEmpty() ? "without anything set" : "with nothing but " + String.join(" and ", set) + " set");
    }

    private CodeBlock constant(TypeRef type, String value) {
        if (type instanceof TypeRef.Named named) {
            return CodeBlock.of("$T.$L", names.type(named.id()), names.constant(named.id(), value));
        }
        boolean isText = type instanceof TypeRef.Scalar scalar && scalar.kind() == TypeRef.Kind.STRING;
        return CodeBlock.of("$L", isText ? JavaLiteral.of(value) : value);
    }

    private MethodSpec accessor(Field field, boolean overrides, FieldDocs docs) {
        MethodSpec.Builder accessor = new Accessor(field, names, markdown, docs).implemented();
        return overrides ? accessor.addAnnotation(Override.class).build() : accessor.build();
    }

    private MethodSpec additionalProperties(TypeRef extra) {
        ClassName string = ClassName.get(String.class);
        return Members.method(
                        "additionalProperties",
                        ParameterizedTypeName.get(ClassName.get(Map.class), string, types.type(extra)))
                .addJavadoc("{@return what came beyond the properties above, by name}")
                .addStatement("return extras.values()")
                .build();
    }

    private Javadoc setterDoc(Field field) {
        return Javadoc.brief(markdown, field.doc(), "Sets " + Markdown.codeSpan(field.wireName()) + ".");
    }

    private MethodSpec additionalProperty(DataClass data, TypeRef extra) {
        Javadoc javadoc = Javadoc.of(markdown, "Sets a property that is not among those above.")
                .param("name", "its name")
                .param("value", "its value")
                .returns("this builder");
        return Members.method("additionalProperty", data.builder())
                .addJavadoc(javadoc.build())
                .addParameter(String.class, "name")
                .addParameter(types.present(extra), "value")
                .addStatement("extras.put(name, value)")
                .addStatement("return this")
                .build();
    }
}
