package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.burin.model.Property.Access;
import dev.burin.naming.JavaNames;
import javax.lang.model.element.Modifier;

/**
 * A method that gives a property of an object.
 *
 * @param field the property
 * @param names all names
 * @param markdown renders the document's prose
 * @param docs what is said of the property beside its description
 */
record Accessor(Field field, JavaNames names, Markdown markdown, FieldDocs docs) {

    /** The method of an interface that several objects implement. */
    MethodSpec declared() {
        return Members.method(field.name(), type())
                .addJavadoc(javadoc().build())
                .addModifiers(Modifier.ABSTRACT)
                .build();
    }

    /** The method of an object. */
    MethodSpec.Builder implemented() {
        MethodSpec.Builder method = Members.documented(Members.method(field.name(), type()), javadoc(), field.doc());
        return field.isAlwaysReceived()
                ? method.addStatement("return extras.required($L, $L)", JavaLiteral.of(field.wireName()), field.name())
                : method.addStatement("return $L", field.name());
    }

    private TypeName type() {
        JavaTypes types = new JavaTypes(names);
        TypeName type = types.type(field.type());
        return field.isAlwaysReceived() ? type : types.nullable(type);
    }

    private Javadoc javadoc() {
        Javadoc javadoc = Javadoc.of(markdown, field.doc(), "The property " + Markdown.codeSpan(field.wireName()) + ".")
                .html(docs.of(field));
        if (!field.isAlwaysReceived()) {
            return javadoc.returns(
                    "the value, `null` if it is absent" + (field.type().nullable() ? " or null" : ""));
        }
        javadoc.returns("the value").throwsTag(names.core("DecodeException"), "if the API left it out");
        return field.access() == Access.READ_ONLY
                ? javadoc.throwsTag(ClassName.get(IllegalStateException.class), "if the object was built without it")
                : javadoc;
    }
}
