package dev.burin.spec;

import static dev.burin.spec.Specs.HEAD;
import static dev.burin.spec.Specs.property;
import static dev.burin.spec.Specs.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratorOptions.Grouping;
import dev.burin.model.Constraints;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.ObjectType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsReaderTest {
    private static final String T = "/components/schemas/T";

    @TempDir
    Path folder;

    private Specs specs;

    @BeforeEach
    void setUp() {
        specs = new Specs(folder);
    }

    @Test
    void keepsLimitsAsTheyAreWritten() throws IOException {
        ObjectType object = specs.object("""
                a: {type: number, minimum: 1.10, exclusiveMinimum: true, maximum: 1e3, multipleOf: 0.01, default: 2.50}
                b: {type: number, exclusiveMinimum: 5, exclusiveMaximum: 9}
                c: {type: array, items: {}, minItems: 1, maxItems: 2, uniqueItems: true, default: [a, 1]}
                d: {type: string, pattern: '^\\d+$', minLength: 1, maxLength: 2, default: "say \\"no\\""}
                """, "");
        Constraints a = property(object, "a").constraints();
        assertThat(a.minimum()).contains("1.10");
        assertThat(a.exclusiveMinimum()).isTrue();
        assertThat(a.maximum()).contains("1e3");
        assertThat(a.multipleOf()).contains("0.01");
        assertThat(a.defaultValue()).contains("2.50");
        Constraints b = property(object, "b").constraints();
        assertThat(List.of(b.minimum().orElseThrow(), b.maximum().orElseThrow()))
                .containsExactly("5", "9");
        assertThat(b.exclusiveMinimum() && b.exclusiveMaximum()).isTrue();
        Constraints c = property(object, "c").constraints();
        assertThat(List.of(c.minLength().orElseThrow(), c.maxLength().orElseThrow()))
                .containsExactly("1", "2");
        assertThat(c.uniqueItems()).isTrue();
        assertThat(c.defaultValue()).contains("[\"a\",1]");
        Constraints d = property(object, "d").constraints();
        assertThat(d.pattern()).contains("^\\d+$");
        assertThat(d.defaultValue()).contains("\"say \\\"no\\\"\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: array, items: {type: string, format: password}}                                     | true
            {type: array, items: {type: array, items: {type: string}}}                                 | false
            {type: object, additionalProperties: {type: array, items: {$ref: '#/components/schemas/S'}}} | true
            {oneOf: [{$ref: '#/components/schemas/S'}, {type: string, format: date}]}                  | true
            {oneOf: [{type: array, items: {$ref: '#/components/schemas/S'}}]}                          | true
            {allOf: [{type: string}, {format: password}]}                                              | true
            {allOf: [{$ref: '#/components/schemas/Alias'}]}                                            | true
            {oneOf: [{type: array, items: {type: string}}, {type: string, x-burin-sensitive: true}]}   | false
            """)
    void whatHoldsSecretsIsSecretUnlessItsTypeHidesThem(String schema, boolean sensitive) throws IOException {
        ObjectType object = specs.object(
                "p: " + schema,
                "S: {type: string, writeOnly: true}\nAlias: {x-burin-sensitive: true, allOf: [{type: string}]}\n");

        assertThat(property(object, "p").sensitive()).isEqualTo(sensitive);
    }

    @Test
    void marksWhatIsSecretOrPersonal() throws IOException {
        SdkModel sdk = specs.read(HEAD + """
                        paths:
                          /a:
                            get:
                              parameters:
                                - {name: q, in: query, schema: {type: string}, x-vendor: {pii: true}}
                                - {name: r, in: query, schema: {type: string, x-vendor: {pii: {}}}}
                                - {name: s, in: query, schema: {type: string}}
                        components:
                          schemas:
                            T:
                              properties:
                                a: {type: string, format: password}
                                b: {type: string, writeOnly: true}
                                c: {type: string, x-burin-sensitive: true}
                                d: {type: string, x-vendor: {pii: false}}
                                e: {type: string, x-vendor: {}}
                        """, Grouping.PATH, List.of("/x-vendor/pii"));
        ObjectType object = (ObjectType) type(sdk, T);
        assertThat(object.properties()).extracting(Property::sensitive).containsExactly(true, true, true, true, false);
        assertThat(Specs.only(sdk).parameters())
                .extracting(parameter -> parameter.sensitive())
                .containsExactly(true, true, false);
    }
}
