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
    @CsvSource(delimiter = '|', textBlock = """
            {allOf: [{type: number}, {type: integer}]}                                   | INT64
            {allOf: [{type: integer}, {type: number, format: double}]}                   | INT64
            {allOf: [{type: number, format: float}, {type: integer, format: int32}]}     | INT32
            {type: number, allOf: [{type: integer}]}                                     | INT64
            {allOf: [{type: number}, {type: number, format: decimal}]}                   | DECIMAL
            {allOf: [{type: string}, {type: string, format: date}]}                      | DATE
            {allOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}              | STRING
            {type: integer, allOf: [{enum: [1, 2]}, {enum: [3]}]}                        | INT64
            """)
    void ofScalarsThatAllCountTheNarrowestTypeIsTaken(String schema, Kind kind) throws IOException {
        assertThat(specs.typeOf(schema)).isEqualTo(new Scalar(kind, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {allOf: [{enum: [a, b, c]}, {enum: [d, c, b]}]}                              | STRING | b, c
            {allOf: [{enum: [a, b, c]}, {enum: [c, b]}, {type: string}]}                 | STRING | c, b
            {enum: [a, b], allOf: [{enum: [b, c]}]}                                      | STRING | b
            {allOf: [{enum: [a, b]}, {const: b}]}                                        | STRING | b
            {enum: [a, b], const: b}                                                     | STRING | b
            {type: string, oneOf: [{enum: [a, b]}], allOf: [{enum: [b]}]}                | STRING | b
            {allOf: [{type: number, enum: [1, 1.5, 2.0]}, {type: integer}]}              | INT64  | 1, 2
            {allOf: [{enum: [1, 2.5]}, {type: number, enum: [1.0, 2.50, 3]}]}            | DOUBLE | 1, 2.5
            {type: number, enum: [1, 1.0, 1e0, -0.0, 0, 2.50]}                           | DOUBLE | 1, 0, 2.5
            {type: number, enum: [0.1, 0.1000000000000000055511151231257827]}            | DOUBLE | 0.1
            {type: string, enum: [1, 1.0]}                                               | STRING | 1, 1.0
            {enum: [10, 1.0e1, 100]}                                                     | INT64  | 10, 100
            """)
    void anEnumHasTheValuesThatAreLegalEachOnce(String schema, Kind kind, String values) throws IOException {
        Named type = (Named) specs.typeOf(schema);

        OpenEnum openEnum = (OpenEnum) type(specs.again(), type.id().pointer());
        assertThat(openEnum.kind()).isEqualTo(kind);
        assertThat(openEnum.values()).extracting(TypeModel.EnumValue::value).containsExactly(values.split(", "));
    }

    @Test
    void enumsWithoutACommonValueAreReported() throws IOException {
        specs.typeOf("{allOf: [{enum: [a]}, {enum: [b]}]}");
        assertThat(specs.again().coverage().degraded())
                .contains(new Degradation(
                        T + "/properties/p",
                        "enums that have no value in common, so that none is legal; any value of their type instead"));
    }

    @Test
    void ofTwoEnumsOfOnePropertyTheSmallerOneCountsOrItIsReported() throws IOException {
        ObjectType object = specs.object("""
                own: {type: string}
                """, """
                Smaller: {allOf: [{$ref: '#/components/schemas/Few'}, {$ref: '#/components/schemas/Many'}]}
                Neither: {allOf: [{$ref: '#/components/schemas/Few'}, {$ref: '#/components/schemas/Others'}]}
                Few: {type: object, properties: {p: {enum: [a, b]}}}
                Many: {type: object, properties: {p: {enum: [a, b, c]}}}
                Others: {type: object, properties: {p: {enum: [b, c]}}}
                """);
        assertThat(object.properties()).hasSize(1);
        ObjectType smaller = (ObjectType) type(specs.again(), "/components/schemas/Smaller");
        assertThat(property(smaller, "p").type())
                .isEqualTo(new Named(new TypeId("/components/schemas/Few/properties/p"), false));
        assertThat(specs.again().coverage().degraded())
                .extracting(Degradation::what)
                .containsExactly("the property p has different types in the parts; the last one counts");
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
                "{oneOf: [{type: string}, {type: ['null']}]}",
                "{oneOf: [{type: string}, {enum: [null, null]}]}",
                "{oneOf: [{$ref: '#/components/schemas/N/oneOf/0'}, {type: string}]}",
                "{anyOf: [{type: string}, {$ref: '#/components/schemas/N/oneOf/1'}]}",
                "{anyOf: [{type: string}, {$ref: '#/components/schemas/N/oneOf/2'}]}",
                "{anyOf: [{type: string}, {$ref: '#/components/schemas/N'}]}",
                "{oneOf: [{type: string}, {allOf: [{$ref: '#/components/schemas/N'}]}]}",
            })
    void knowsAllWordsForNullable(String schema) throws IOException {
        ObjectType object = specs.object("p: " + schema, """
                N: {oneOf: [{enum: [null]}, {const: null}, {type: 'null'}]}
                """);
        assertThat(property(object, "p").type()).isEqualTo(new Scalar(Kind.STRING, true));
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
