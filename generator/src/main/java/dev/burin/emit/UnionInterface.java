package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.Property;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The interface of a union whose branches can be told apart. */
final class UnionInterface {
    private static final String NEVER_READ =
            "nothing that is read, since nothing tells it from another one; to be sent";

    private final UnionType union;
    private final Unions unions;
    private final JavaNames names;
    private final WholeJson json;
    private final Markdown markdown;
    private final FieldDocs docs;
    private final ClassName name;
    private final Map<Integer, String> when;

    UnionInterface(UnionType union, Unions unions, JavaNames names, WholeJson json, Markdown markdown, FieldDocs docs) {
        this.union = union;
        this.unions = unions;
        this.names = names;
        this.json = json;
        this.markdown = markdown;
        this.docs = docs;
        this.name = names.type(union.id());
        this.when = union.choice().orElseThrow().accept(new ChoiceText());
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addJavadoc(javadoc())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterfaces(unions.interfaces(union.id()))
                .alwaysQualify(unions.inherited(union.id()))
                .addPermittedSubclasses(permitted())
                .addMethods(json.ofInterface(name))
                .addMethod(readFrom());
        union.parent()
                .ifPresent(parent -> unions.shared(union).stream()
                        .filter(property -> !unions.declares(union.id(), property.name()))
                        .forEach(property -> type.addMethod(
                                accessor(parent.itself(), property).declared())));
        for (int i = 0; i < union.branches().size(); i++) {
            TypeRef branch = union.branches().get(i);
            if (!unions.isItself(union, branch)) {
                ClassName record = unions.record(union, branch);
                BranchRecord held =
                        new BranchRecord(record, branch, union.sensitive().contains(branch), names);
                type.addMethod(held.factory(
                                name,
                                CodeBlock.of("new $T($L)", record, held.argument()),
                                names.branch(union.id(), branch)))
                        .addType(held.type(
                                name, Javadoc.of(markdown, "Holds " + when.getOrDefault(i, "a value") + ".")));
            }
        }
        if (union.parent().isEmpty()) {
            type.addType(unknown());
        }
        return type.build();
    }

    private CodeBlock javadoc() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < union.branches().size(); i++) {
            items.add(Markdown.codeSpan(taken(union.branches().get(i)).simpleName()) + ": "
                    + when.getOrDefault(i, union.parent().isPresent() ? "anything else" : NEVER_READ));
        }
        if (union.parent().isEmpty()) {
            items.add(Markdown.codeSpan(Unions.UNKNOWN) + ": anything else, kept as it came");
        }
        return Javadoc.ofType(markdown, union.doc(), "One of several types.")
                .html("Which one it is, a value itself says:")
                .list(items)
                .build();
    }

    private ClassName taken(TypeRef branch) {
        return unions.isItself(union, branch)
                ? names.type(((TypeRef.Named) branch).id())
                : unions.record(union, branch);
    }

    private List<TypeName> permitted() {
        List<TypeName> permitted = new ArrayList<>();
        union.branches().forEach(branch -> permitted.add(taken(branch)));
        if (union.parent().isEmpty()) {
            permitted.add(name.nestedClass(Unions.UNKNOWN));
        }
        return permitted;
    }

    private MethodSpec readFrom() {
        return Members.factory("readFrom", name)
                .addJavadoc(
                        "Reads one from JSON.\n\n@param reader where from\n@return what was read\n"
                                + "@throws $T if the JSON is not what its branch is made of",
                        names.core("DecodeException"))
                .addParameter(names.core("JsonReader"), "reader")
                .addCode(ChoiceCode.body(union, unions, names))
                .build();
    }

    private Accessor accessor(TypeId itself, Property property) {
        Field field = Field.of(names.property(itself, property.name()), property);
        return new Accessor(field, names, markdown, docs);
    }

    private TypeSpec unknown() {
        ClassName unknown = name.nestedClass(Unions.UNKNOWN);
        return Members.record(unknown, names.core("JsonValue"))
                .addJavadoc("Holds what is none of the others.\n\n@param value the value as it came")
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(name)
                .addMethod(Members.override("writeTo", TypeName.VOID)
                        .addParameter(names.core("JsonWriter"), "writer")
                        .addStatement("value.writeTo(writer)")
                        .build())
                .addMethod(Members.recordToString(unknown, false, names))
                .build();
    }
}
