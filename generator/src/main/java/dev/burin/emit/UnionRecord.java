package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;

/** The record of a union that only its JSON tells the truth about: it can be read as any of the branches. */
final class UnionRecord {
    private final UnionType union;
    private final Unions unions;
    private final JavaNames names;
    private final WholeJson whole;
    private final Markdown markdown;
    private final ClassName name;
    private final JavaTypes types;
    private final JsonCode json;

    UnionRecord(UnionType union, Unions unions, JavaNames names, WholeJson whole, Markdown markdown) {
        this.union = union;
        this.unions = unions;
        this.names = names;
        this.whole = whole;
        this.markdown = markdown;
        this.name = names.type(union.id());
        this.types = new JavaTypes(names);
        this.json = new JsonCode(names);
    }

    TypeSpec type() {
        TypeSpec.Builder type = Members.record(name, names.core("JsonValue"))
                .addJavadoc(Javadoc.ofType(markdown, union.doc(), "One of several types.")
                        .html("Nothing in a value says for sure which one it is, so this holds the value as it came;"
                                + " the methods whose names start with {@code as} read it as the type that you expect.")
                        .param("value", "the value")
                        .build())
                .addSuperinterfaces(unions.interfaces(union.id()))
                .alwaysQualify(unions.inherited(union.id()))
                .addMethods(whole.ofClass(name))
                .addMethod(readFrom());
        for (TypeRef branch : union.branches()) {
            if (!(branch instanceof TypeRef.Any)) {
                type.addMethod(of(branch)).addMethod(as(branch));
            }
        }
        return type.addMethod(writeTo())
                .addMethod(Members.recordToString(name, false, names))
                .build();
    }

    private MethodSpec readFrom() {
        return Members.factory("readFrom", name)
                .addJavadoc(
                        "Reads one from JSON.\n\n@param reader where from\n@return what was read\n"
                                + "@throws $T if that is no JSON",
                        names.core("DecodeException"))
                .addParameter(names.core("JsonReader"), "reader")
                .addStatement("return new $T(reader.nextValue())", name)
                .build();
    }

    private MethodSpec of(TypeRef branch) {
        BranchRecord held = new BranchRecord(name, branch, false, names);
        CodeBlock written = branch instanceof TypeRef.Named
                ? CodeBlock.of("$L", held.argument())
                : CodeBlock.of("writer -> $L", json.write(held.argument(), branch));
        CodeBlock made = CodeBlock.of("new $T($T.json($L))", name, names.internal("Branches"), written);
        return held.factory(name, made, names.branch(union.id(), branch));
    }

    private MethodSpec as(TypeRef branch) {
        return Members.method("as" + names.branch(union.id(), branch), types.type(branch))
                .addJavadoc(
                        "{@return the value as one of the types that it may be of}\n\n@throws $T if it is not",
                        names.core("DecodeException"))
                .addStatement("return $T.of(value).next($L)", names.core("JsonReader"), json.decoder(branch))
                .build();
    }

    private MethodSpec writeTo() {
        return Members.override("writeTo", TypeName.VOID)
                .addParameter(names.core("JsonWriter"), "writer")
                .addStatement("value.writeTo(writer)")
                .build();
    }
}
