package dev.burin.emit;

import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.Property.Access;
import dev.burin.model.Style;
import dev.burin.model.TypeRef;
import java.util.Locale;

/**
 * What a class for data has one field, one accessor and one setter for.
 *
 * @param name its Java name
 * @param wireName as it stands on the wire
 * @param place where it is sent
 * @param type its type; of free-form values that are sent as text, the text's
 * @param freeText whether the document leaves open what it holds, while it is sent as text
 * @param required whether it must be there
 * @param onlyWithBody whether that is so only if there is a body, which may be left out
 * @param access whether it is only received or only sent
 * @param sensitive whether it may show nowhere
 * @param constraints the limits of its values
 * @param doc what the document says of it
 */
record Field(
        String name,
        String wireName,
        Place place,
        TypeRef type,
        boolean freeText,
        boolean required,
        boolean onlyWithBody,
        Access access,
        boolean sensitive,
        Constraints constraints,
        Doc doc) {

    /** Where a field is sent. */
    enum Place {
        /** A variable of the path. */
        PATH,
        /** A query parameter. */
        QUERY,
        /** A header. */
        HEADER,
        /** A cookie. */
        COOKIE,
        /** A field of a form. */
        FORM,
        /** A part of a multipart body. */
        PART,
        /** A property of a JSON object. */
        JSON
    }

    static Field of(String name, Parameter parameter) {
        return of(
                name,
                Place.valueOf(parameter.in().name()),
                new Property(
                        parameter.name(),
                        parameter.type(),
                        parameter.required(),
                        parameter.sensitive(),
                        parameter.constraints(),
                        parameter.doc()),
                parameter.style());
    }

    /** A property of JSON. */
    static Field of(String name, Property property) {
        return of(name, Place.JSON, property, Style.JSON);
    }

    /** What is written in a style. */
    static Field of(String name, Place place, Property property, Style style) {
        TypeRef type = style == Style.JSON ? property.type() : textual(property.type());
        return new Field(
                name,
                property.name(),
                place,
                type,
                !type.equals(property.type()),
                property.required(),
                false,
                property.access(),
                property.sensitive(),
                property.constraints(),
                property.doc());
    }

    /** The same as a field of a body that may be left out. */
    Field ofOptionalBody() {
        return new Field(
                name, wireName, place, type, freeText, required, required, access, sensitive, constraints, doc);
    }

    /** Outside JSON a free-form value is whatever text is sent. */
    private static TypeRef textual(TypeRef type) {
        TypeRef text = new TypeRef.Scalar(TypeRef.Kind.STRING, false);
        if (type instanceof TypeRef.Any) {
            return text;
        }
        if (type instanceof TypeRef.ListOf list && list.element() instanceof TypeRef.Any) {
            return new TypeRef.ListOf(text, list.nullable());
        }
        return type;
    }

    /** Whether it holds several values in order. */
    boolean isList() {
        return type instanceof TypeRef.ListOf;
    }

    /** Whether its accessor always has a value. */
    boolean isAlwaysThere() {
        return required && !onlyWithBody && !type.nullable();
    }

    /** Whether every answer has a value for it. */
    boolean isAlwaysReceived() {
        return isAlwaysThere() && access != Access.WRITE_ONLY;
    }

    /** The interface of a staged builder that wants it: {@code FactorSidStage}. */
    String stage() {
        return capitalized() + "Stage";
    }

    /** Its name after another word: {@code DetailsField}. */
    String capitalized() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
