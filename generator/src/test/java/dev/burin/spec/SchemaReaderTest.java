package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.property;
import static dev.burin.spec.Specs.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.Coverage.Degradation;
import dev.burin.model.NameSource;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeRef.Any;
import dev.burin.model.TypeRef.Kind;
import dev.burin.model.TypeRef.ListOf;
import dev.burin.model.TypeRef.MapOf;
import dev.burin.model.TypeRef.Named;
import dev.burin.model.TypeRef.Scalar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaReaderTest {
    private static final String T = "/components/schemas/T";

    @TempDir
    Path folder;

    private Specs specs;

    @BeforeEach
    void setUp() {
        specs = new Specs(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}|STRING",
                "{type: string, format: uuid}|STRING",
                "{type: string, format: made-up}|STRING",
                "{type: string, format: date}|DATE",
                "{type: string, format: date-time}|DATE_TIME",
                "{type: string, format: date-time-rfc-2822}|DATE_TIME_RFC_2822",
                "{type: integer}|INT64",
                "{type: integer, minimum: 1, maximum: 9}|INT64",
                "{type: integer, format: int32}|INT32",
                "{type: integer, format: int64}|INT64",
                "{type: integer, maximum: 9223372036854775807}|INT64",
                "{type: integer, maximum: 9223372036854775808}|BIG_INTEGER",
                "{type: integer, minimum: -9223372036854775809}|BIG_INTEGER",
                "{type: number}|DOUBLE",
                "{type: number, format: float}|DOUBLE",
                "{type: number, format: double}|DOUBLE",
                "{type: number, format: decimal}|DECIMAL",
                "{type: boolean}|BOOLEAN",
            })
    void readsScalarsByTypeAndFormat(String schema, Kind kind) throws IOException {
        assertThat(specs.typeOf(schema)).isEqualTo(new Scalar(kind, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, nullable: true}",
                "{type: [string, 'null']}",
                "{oneOf: [{type: string}, {type: 'null'}]}",
                "{anyOf: [{type: 'null'}, {type: string}]}",
                "{allOf: [{type: string}], nullable: true}",
                "{allOf: [{type: string, nullable: true}, {description: said here}]}",
            })
    void knowsAllWordsForNullable(String schema) throws IOException {
        assertThat(specs.typeOf(schema)).isEqualTo(new Scalar(Kind.STRING, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "true",
                "{description: what it is}",
                "{type: object}",
                "{type: object, additionalProperties: true}",
                "{type: object, additionalProperties: {}}",
                "{type: object, additionalProperties: false}",
                "{nullable: true}",
                "{enum: [null]}",
                "{not: {type: string}}",
                "{$ref: '#/components/schemas/absent'}",
                "{oneOf: [{type: string}, {}]}",
                "{enum: [1, [a]]}",
                "{items: [{type: string}, {type: 'null'}]}",
                "{enum: [1, 1.0e400]}",
                "{enum: [1, 1.0e-400]}",
                "{allOf: [{type: string}, {type: object, properties: {a: {}}}]}",
            })
    void takesFreeFormAndWhatNoTypeCanHoldForAnyValue(String schema) throws IOException {
        assertThat(specs.typeOf(schema)).isEqualTo(new Any());
    }

    @Test
    void readsArraysAndMaps() throws IOException {
        ObjectType object = specs.object("""
                list: {type: array, items: {type: array, items: {type: integer, nullable: true}}}
                bare: {type: array}
                implied: {items: {type: string}}
                map: {type: object, additionalProperties: {type: array, items: {type: string}}, nullable: true}
                uris: {type: object, format: uri-map}
                """, "");
        assertThat(object.properties())
                .extracting(Property::type)
                .containsExactly(
                        new ListOf(new ListOf(new Scalar(Kind.INT64, true), false), false),
                        new ListOf(new Any(), false),
                        new ListOf(new Scalar(Kind.STRING, false), false),
                        new MapOf(new ListOf(new Scalar(Kind.STRING, false), false), true),
                        new MapOf(new Scalar(Kind.STRING, true), false));
    }

    @Test
    void keepsTheOrderOfPropertiesAndAddsWhatIsRequired() throws IOException {
        String t =
                "T: {required: [c, a, absent], properties: {c: {type: string}, b: {type: string}, a: {type: string}}}";
        ObjectType object =
                (ObjectType) type(specs.read(HEAD + "paths: {}\ncomponents:\n  schemas:\n" + t.indent(4)), T);
        assertThat(object.properties()).extracting(Property::name).containsExactly("c", "b", "a");
        assertThat(object.properties()).extracting(Property::required).containsExactly(true, false, true);
    }

    @Test
    void namesInlineTypesFromWhereTheyStand() throws IOException {
        ObjectType object = specs.object("""
                inner: {type: object, properties: {deep: {type: string, enum: [x]}}}
                list: {type: array, items: {type: object, properties: {a: {}}}}
                map: {type: object, additionalProperties: {type: string, enum: [y]}}
                """, "L: {type: array, items: {type: object, properties: {a: {}}}}");
        SdkModel sdk = specs.again();
        assertThat(object.id()).isEqualTo(new TypeId(T));
        assertThat(sdk.types())
                .extracting(TypeModel::nameSource)
                .containsExactly(
                        new NameSource.Component("T"),
                        new NameSource.Member(new TypeId(T), "inner"),
                        new NameSource.Member(new TypeId(T + "/properties/inner"), "deep"),
                        new NameSource.Member(new TypeId(T), "list_Item"),
                        new NameSource.Member(new TypeId(T), "map_Value"),
                        new NameSource.Component("L_Item"));
    }

    @Test
    void readsEnumsByTheirValues() throws IOException {
        specs.object("""
                text: {type: string, enum: [a, b, a, null, '']}
                quoted: {type: string, enum: [1, 2.50, true]}
                whole: {type: integer, enum: [1, -2, 3.0]}
                broken: {enum: [1.5, 2]}
                constant: {const: fixed}
                flag: {type: boolean, enum: [true]}
                """, "");
        SdkModel sdk = specs.again();
        assertThat(values(sdk, "text")).isEqualTo("STRING [a, b, ]");
        assertThat(values(sdk, "quoted")).isEqualTo("STRING [1, 2.50, true]");
        assertThat(values(sdk, "whole")).isEqualTo("INT64 [1, -2, 3]");
        assertThat(values(sdk, "broken")).isEqualTo("DOUBLE [1.5, 2]");
        assertThat(values(sdk, "constant")).isEqualTo("STRING [fixed]");
        ObjectType object = (ObjectType) type(sdk, T);
        assertThat(property(object, "text").type()).isEqualTo(new Named(new TypeId(T + "/properties/text"), true));
        assertThat(property(object, "flag").type()).isEqualTo(new Scalar(Kind.BOOLEAN, false));
        assertThat(property(object, "flag").constraints().allowed()).containsExactly("true");
    }

    @Test
    void resolvesComponentsThatAreNoTypes() throws IOException {
        ObjectType object = specs.object("""
                id: {$ref: '#/components/schemas/Id'}
                ids: {$ref: '#/components/schemas/Ids'}
                wrapped: {allOf: [{$ref: '#/components/schemas/Thing'}], nullable: true, description: Mine.}
                """, """
                Id: {type: string, maxLength: 3, description: An id., format: password}
                Ids: {type: array, items: {$ref: '#/components/schemas/Id'}}
                Thing: {type: object, properties: {a: {}}}
                """);
        assertThat(property(object, "id").type()).isEqualTo(new Scalar(Kind.STRING, false));
        assertThat(property(object, "id").constraints().maxLength()).contains("3");
        assertThat(property(object, "id").doc().description()).isEqualTo("An id.");
        assertThat(property(object, "id").sensitive()).isTrue();
        assertThat(property(object, "ids").type()).isEqualTo(new ListOf(new Scalar(Kind.STRING, false), false));
        assertThat(property(object, "wrapped").type())
                .isEqualTo(new Named(new TypeId("/components/schemas/Thing"), true));
        assertThat(property(object, "wrapped").doc().description()).isEqualTo("Mine.");
    }

    @Test
    void mergesObjectsAndLetsTheLastOfAPropertyCount() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths: {}
                components:
                  schemas:
                    Parent: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}}
                    T:
                      allOf:
                        - $ref: '#/components/schemas/Parent'
                        - {properties: {size: {type: integer}}, required: [kind]}
                      properties: {kind: {type: integer}}
                      additionalProperties: {type: boolean}
                """);
        ObjectType object = (ObjectType) type(sdk, T);
        assertThat(object.properties()).extracting(Property::name).containsExactly("id", "kind", "size");
        assertThat(object.properties()).extracting(Property::required).containsExactly(true, true, false);
        assertThat(property(object, "kind").type()).isEqualTo(new Scalar(Kind.INT64, false));
        assertThat(object.additional()).isEqualTo(Optional.of(new Scalar(Kind.BOOLEAN, false)));
        assertThat(sdk.coverage().degraded())
                .containsExactly(
                        new Degradation(T, "the property kind has different types in the parts; the last one counts"));
    }

    @Test
    void readsRecursionOfEveryKind() throws IOException {
        ObjectType object = specs.object("""
                self: {$ref: '#/components/schemas/T'}
                selves: {type: array, items: {$ref: '#/components/schemas/T'}}
                loop: {$ref: '#/components/schemas/Loop'}
                list: {$ref: '#/components/schemas/List'}
                part: {$ref: '#/components/schemas/Part'}
                """, """
                Loop: {$ref: '#/components/schemas/Pool'}
                Pool: {allOf: [{$ref: '#/components/schemas/Loop'}]}
                List: {type: array, items: {$ref: '#/components/schemas/List'}}
                Part: {allOf: [{$ref: '#/components/schemas/Part'}, {properties: {a: {type: string}}}]}
                """);
        assertThat(object.properties())
                .extracting(Property::type)
                .containsExactly(
                        new Named(new TypeId(T), false),
                        new ListOf(new Named(new TypeId(T), false), false),
                        new Any(),
                        new Named(new TypeId("/components/schemas/List"), false),
                        new Named(new TypeId("/components/schemas/Part"), false));
    }

    @Test
    void saysWhatIsGeneratedAsLess() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                paths: {}
                components:
                  schemas:
                    T:
                      type: object
                      properties:
                        gone: {$ref: '#/nowhere/at all'}
                        never: false
                        one: {oneOf: [{properties: {a: {}}}, {properties: {b: {}}}]}
                        odd: {type: strnig}
                """);
        assertThat(sdk.coverage().degraded())
                .containsExactly(
                        new Degradation(
                                T + "/properties/gone",
                                "the reference #/nowhere/at all leads nowhere; any JSON value instead"),
                        new Degradation(
                                T + "/properties/never", "a schema that no value satisfies; any JSON value instead"),
                        new Degradation(
                                T + "/properties/one",
                                "one of several schemas that nothing tells apart; its JSON, to be read as any of them"),
                        new Degradation(T + "/properties/odd", "the unknown type strnig; any JSON value instead"));
    }

    private static String values(SdkModel sdk, String property) {
        OpenEnum type = (OpenEnum) type(sdk, T + "/properties/" + property);
        return type.kind() + " "
                + type.values().stream().map(TypeModel.EnumValue::value).toList();
    }
}
