package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * A record in a union that holds a value of another type.
 *
 * @param record its name
 * @param type the value's type
 * @param sensitive whether the value may show nowhere
 * @param names all names
 */
record BranchRecord(ClassName record, TypeRef type, boolean sensitive, JavaNames names) {
    /** Its class, in an interface that it implements. */
    TypeSpec type(ClassName union, Javadoc javadoc) {
        TypeName value = new JavaTypes(names).type(type);
        TypeSpec.Builder holder = Members.record(record, value)
                .addJavadoc(javadoc.param("value", "the value").build())
                .addModifiers(Modifier.STATIC)
                .addSuperinterface(union)
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addJavadoc("Keeps a value.\n\n@param value the value")
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement(kept())
                        .build())
                .addMethod(writeTo());
        if (sensitive || isFree(type)) {
            holder.addMethod(Members.recordToString(record, sensitive, names));
        }
        return holder.build();
    }

    /** Whether the document leaves open what it holds. */
    private static boolean isFree(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return isFree(list.element());
        }
        return type instanceof TypeRef.Any || (type instanceof TypeRef.MapOf map && isFree(map.value()));
    }

    private CodeBlock kept() {
        if (type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf) {
            String copy = type instanceof TypeRef.ListOf ? "list" : "map";
            return CodeBlock.of("value = $T.$L(value)", names.internal("Immutable"), copy);
        }
        return CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value");
    }

    private MethodSpec writeTo() {
        return Members.override("writeTo", TypeName.VOID)
                .addParameter(names.core("JsonWriter"), "writer")
                .addStatement(new JsonCode(names).write("value", type))
                .build();
    }

    /** What the factory's argument is called. */
    String argument() {
        return type instanceof TypeRef.ListOf ? "list" : type instanceof TypeRef.MapOf ? "map" : "value";
    }

    /**
     * The union's method that makes one of {@link #argument}. Java can't tell lists or maps of different types apart.
     */
    MethodSpec factory(ClassName union, CodeBlock made, String branch) {
        return Members.factory(argument().equals("value") ? "of" : "of" + branch, union)
                .addJavadoc("{@return the $1L as one of these}\n\n@param $1L the $1L", argument())
                .addParameter(new JavaTypes(names).present(type), argument())
                .addStatement("return $L", made)
                .build();
    }
}
