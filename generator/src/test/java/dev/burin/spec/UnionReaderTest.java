package dev.burin.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.burin.model.Choice;
import dev.burin.model.JsonKind;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.model.TypeRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnionReaderTest {
    private static final String P = "/components/schemas/T/properties/p";

    @TempDir
    private Path folder;

    private UnionType union(String schema) throws IOException {
        SdkModel sdk = new Specs(folder)
                .read(Specs.HEAD + "components:\n  schemas:\n    T: {properties: {p: " + schema + "}}\n");
        return (UnionType) Specs.type(sdk, P);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {oneOf: [{type: string}, {type: string, format: uuid}]}              | STRING
            {oneOf: [{type: string, format: date}, {type: string}]}              | STRING
            {oneOf: [{type: integer, format: int32}, {type: integer}]}           | INT64
            {oneOf: [{type: integer, format: int32}, {type: number}]}            | DOUBLE
            {oneOf: [{type: integer}, {type: number}]}                           | DECIMAL
            {anyOf: [{type: boolean}, {type: boolean, description: again}]}      | BOOLEAN
            {type: string, anyOf: [{format: date}, {format: date-time}]}         | STRING
            {type: [string, 'null']}                                             | STRING
            """)
    void branchesOfOneKindAreOneType(String schema, TypeRef.Kind kind) throws IOException {
        assertThat(new Specs(folder).typeOf(schema).withNullable(false)).isEqualTo(new TypeRef.Scalar(kind, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{anyOf: [{enum: [a, b]}, {type: string}]}",
                "{oneOf: [{const: a}, {const: b, title: B, description: The second.}]}",
                "{type: string, oneOf: [{enum: [a]}, {enum: [b]}]}",
                "{oneOf: [{enum: [a, b]}, {enum: [b, a], type: string}, {enum: [null]}]}",
            })
    void constantsAndEnumsAreOneOpenEnum(String schema) throws IOException {
        TypeRef.Named type = (TypeRef.Named) new Specs(folder).typeOf(schema);

        OpenEnum openEnum = (OpenEnum) Specs.type(new Specs(folder).again(), P);
        assertThat(type.id()).isEqualTo(openEnum.id());
        assertThat(openEnum.values()).extracting(value -> value.value()).containsExactly("a", "b");
    }

    @Test
    void theKindOfTheValueIsEnoughWhereItDiffers() throws IOException {
        UnionType union = union("{oneOf: [{type: string}, {type: array, items: {}}, {type: object}]}");

        assertThat(union.choice())
                .contains(new Choice.ByKind(Map.of(
                        JsonKind.STRING, new Choice.Only(0),
                        JsonKind.ARRAY, new Choice.Only(1),
                        JsonKind.OBJECT, new Choice.Only(2))));
    }

    @Test
    void constantsThatAllRequireComeBeforeTheNamesOfProperties() throws IOException {
        UnionType union = union("{oneOf: [{required: [t, a], properties: {a: {}, t: {enum: [x]}}},"
                + " {required: [t, b], properties: {b: {}, t: {enum: [y, z]}}}]}");

        assertThat(union.choice())
                .contains(new Choice.ByProperty(
                        "t", Map.of("x", new Choice.Only(0), "y", new Choice.Only(1), "z", new Choice.Only(1))));
    }

    @Test
    void requiredPropertiesThatNoOtherBranchHasTellThemApart() throws IOException {
        UnionType union = union("{oneOf: [{required: [a], properties: {a: {}, c: {}}},"
                + " {required: [b, c], properties: {b: {}, c: {}}}]}");

        assertThat(union.choice()).contains(new Choice.ByNames(Map.of(0, having("a"), 1, having("b", "c"))));
    }

    @Test
    void anEnumOfSeveralTypesIsOneOfSeveralEnums() throws IOException {
        UnionType union = union("{enum: [1, a, true, b, 2, null]}");

        assertThat(union.choice())
                .contains(new Choice.ByKind(Map.of(
                        JsonKind.NUMBER, new Choice.Only(0),
                        JsonKind.STRING, new Choice.Only(1),
                        JsonKind.BOOLEAN, new Choice.Only(2))));
        assertThat(new Specs(folder)
                        .again().types().stream()
                                .filter(OpenEnum.class::isInstance)
                                .map(type -> ((OpenEnum) type)
                                        .values().stream()
                                                .map(value -> value.value())
                                                .toList()))
                .containsExactly(List.of("1", "2"), List.of("a", "b"));
    }

    private static Choice.Names having(String... names) {
        return new Choice.Names(List.of(names), List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{oneOf: [{required: [a], properties: {a: {}}, additionalProperties: false},"
                        + " {required: [a, b], properties: {a: {}, b: {}}}]}",
                "{oneOf: [{required: [a], properties: {a: {}, c: {}}, unevaluatedProperties: false},"
                        + " {required: [a, b], properties: {a: {}, b: {}, c: {}}, additionalProperties: {type: string}}]}",
            })
    void whatABranchRulesOutTellsItApart(String schema) throws IOException {
        assertThat(union(schema).choice())
                .contains(new Choice.ByNames(
                        Map.of(0, new Choice.Names(List.of("a"), List.of("b")), 1, having("a", "b"))));
    }

    @Test
    void whatSharesAConstantIsToldApartByMore() throws IOException {
        UnionType union = union("{oneOf: [{required: [t, a], properties: {a: {}, t: {enum: [x]}}},"
                + " {required: [t, b], properties: {b: {}, t: {enum: [x]}}},"
                + " {required: [t], properties: {t: {enum: [y]}}},"
                + " {required: [t], properties: {t: {enum: [z]}}},"
                + " {required: [t], properties: {t: {enum: [z]}}}]}");

        Choice byNames = new Choice.ByNames(Map.of(0, having("t", "a"), 1, having("t", "b")));
        assertThat(union.choice()).contains(new Choice.ByProperty("t", Map.of("x", byNames, "y", new Choice.Only(2))));
        assertThat(new Specs(folder).again().coverage().degraded())
                .extracting(less -> less.pointer())
                .containsExactly(P + "/oneOf/3", P + "/oneOf/4");
    }

    @Test
    void manyConstantsThatTellNothingApartTakeNoTime() {
        String names = IntStream.range(0, 40).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
        String branches = IntStream.range(0, 40)
                .mapToObj(i -> "{required: [" + names + "], properties: {"
                        + names.replaceAll("p(\\d+)", "p$1: {enum: [x, v" + i / 2 + "]}") + "}}")
                .collect(Collectors.joining(", "));

        assertThat(assertTimeout(Duration.ofMinutes(2), () -> union("{oneOf: [" + branches + "]}"))
                        .choice())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // One has all that the other requires, and may have more.
                "{oneOf: [{required: [a], properties: {a: {}}}, {required: [a, b], properties: {a: {}, b: {}}}]}",
                // What one requires, the other may have.
                "{oneOf: [{required: [a], properties: {a: {}}}, {required: [b], properties: {a: {}, b: {}}}]}",
                // Nothing is required.
                "{anyOf: [{properties: {a: {}}}, {properties: {b: {}}}]}",
                // A map may have any property.
                "{oneOf: [{required: [a], properties: {a: {}}}, {type: object, additionalProperties: {type: string}}]}",
                // What one rules out, the other may lack.
                "{oneOf: [{properties: {a: {}}, additionalProperties: false}, {properties: {a: {}, b: {}}}]}",
                // Both say the same.
                "{oneOf: [{required: [t], properties: {t: {enum: [x, y]}}}, {required: [t], properties: {t: {enum: [y]}}}]}",
                // What only requests have tells nothing of answers.
                "{oneOf: [{required: [a], properties: {a: {writeOnly: true}}}, {required: [b], properties: {b: {}}}]}",
                // Arrays of the same kind.
                "{oneOf: [{type: array, items: {properties: {a: {}}}}, {type: array, items: {properties: {b: {}}}}]}",
            })
    void whatIsNotSureIsNotDecided(String schema) throws IOException {
        UnionType union = union(schema);

        assertThat(union.choice()).isEmpty();
        assertThat(union.branches()).hasSize(2);
        assertThat(new Specs(folder).again().coverage().degraded())
                .anyMatch(less -> less.pointer().equals(P) && less.what().contains("nothing tells apart"));
    }

    @Test
    void unionsOfEachOtherEnd() throws IOException {
        SdkModel sdk = new Specs(folder).read(Specs.HEAD + """
                components:
                  schemas:
                    A: {oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]}
                    B: {oneOf: [{$ref: '#/components/schemas/A'}, {type: integer}]}
                    C: {oneOf: [{$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/C'}]}
                    D: {allOf: [{$ref: '#/components/schemas/E'}], properties: {a: {}}}
                    E: {oneOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/E'}]}
                """);

        assertThat(((UnionType) Specs.type(sdk, "/components/schemas/A")).branches())
                .hasSize(2);
    }
}
