package dev.burin.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.ObjectType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantReaderTest {
    @TempDir
    private Path folder;

    private SdkModel read(String schemas) throws IOException {
        return new Specs(folder)
                .read(Specs.HEAD.replace("3.0.3", "3.1.0") + "components:\n  schemas:\n" + schemas.indent(4));
    }

    private static Map<String, String> constants(SdkModel sdk, String schema) {
        return ((ObjectType) Specs.type(sdk, "/components/schemas/" + schema)).constants();
    }

    @Test
    void aDiscriminatorHasTheValueOfItsBranch() throws IOException {
        SdkModel sdk = read("""
                Circle: {properties: {kind: {type: string}, radius: {type: number}}}
                Square: {properties: {kind: {type: string, enum: [square, rectangle]}}}
                Dot: {properties: {kind: {type: integer}}}
                Line: {properties: {kind: {type: string, readOnly: true}}}
                Shape:
                  oneOf:
                    - {$ref: '#/components/schemas/Circle'}
                    - {$ref: '#/components/schemas/Square'}
                    - {$ref: '#/components/schemas/Dot'}
                    - {$ref: '#/components/schemas/Line'}
                  discriminator:
                    propertyName: kind
                    mapping: {round: '#/components/schemas/Circle', rectangle: '#/components/schemas/Square'}
                """);

        assertThat(constants(sdk, "Circle")).containsExactly(Map.entry("kind", "round"));
        assertThat(constants(sdk, "Square")).containsExactly(Map.entry("kind", "rectangle"));
        assertThat(constants(sdk, "Dot")).isEmpty();
        assertThat(constants(sdk, "Line")).isEmpty();
    }

    @Test
    void whatHasSeveralNamesHasNoConstant() throws IOException {
        SdkModel sdk = read("""
                Circle: {properties: {kind: {type: string}}}
                Square: {properties: {kind: {type: string}}}
                Shape:
                  oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]
                  discriminator:
                    propertyName: kind
                    mapping: {round: Circle, disc: Circle}
                """);

        assertThat(constants(sdk, "Circle")).isEmpty();
        assertThat(constants(sdk, "Square")).containsExactly(Map.entry("kind", "Square"));
    }

    @Test
    void childrenHaveTheValueByWhichTheirParentKnowsThem() throws IOException {
        SdkModel sdk = read("""
                Pet:
                  properties: {petType: {type: string}}
                  discriminator: {propertyName: petType, mapping: {cat: Cat}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], properties: {lives: {type: integer}}}
                """);

        assertThat(constants(sdk, "Cat")).containsExactly(Map.entry("petType", "cat"));
    }

    @Test
    void aRequiredConstantIsSetWithoutAUnion() throws IOException {
        SdkModel sdk = read("""
                T:
                  required: [object, truth, three, either, none]
                  properties:
                    object: {type: string, const: list}
                    truth: {type: boolean, enum: [true]}
                    three: {const: 3}
                    either: {enum: [a, b]}
                    none: {enum: [a, null]}
                    optional: {const: x}
                """);

        assertThat(constants(sdk, "T"))
                .containsExactly(Map.entry("object", "list"), Map.entry("truth", "true"), Map.entry("three", "3"));
    }
}
