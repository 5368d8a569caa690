package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;

class BranchesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1}                 | first
            {"a": null, "x": 1}      | first
            {"b": 1, "c": 1}         | second
            {"b": 1}                 | none
            {"a": 1, "b": 1, "c": 1} | none
            {}                       | none
            ["a"]                    | none
            "a"                      | none
            """)
    void anObjectTakesTheOnlyBranchOfWhichItHasAllProperties(String json, String branch) {
        JsonReader reader = JsonReader.of(json);
        String taken = Branches.<String>of(reader.nextValue())
                .having(value -> "first", "a")
                .having(value -> "second", "b", "c")
                .read(reader, value -> "none");

        assertThat(taken).isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1}                 | first
            {"a": 1, "x": 1}         | first
            {"a": 1, "b": null}      | second
            {"a": 1, "c": 1}         | none
            {"b": 1}                 | none
            {}                       | third
            """)
    void anObjectTakesNoBranchOfWhichItHasWhatThatRulesOut(String json, String branch) {
        JsonReader reader = JsonReader.of(json);
        String taken = Branches.<String>of(reader.nextValue())
                .having(value -> "first", List.of("a"), List.of("b", "c"))
                .having(value -> "second", "a", "b")
                .having(value -> "third", List.of(), List.of("a", "b"))
                .read(reader, value -> "none");

        assertThat(taken).isEqualTo(branch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "cat"}  | cat
            {"kind": 1.0}    | 1
            {"kind": -1.50}  | -1.5
            {"kind": 1e2}    | 100
            {"kind": 1e99999999999} | 1e99999999999
            {"kind": true}   | true
            {"kind": null}   | ''
            {"kind": ["a"]}  | ''
            {}               | ''
            "kind"           | ''
            """)
    void aPropertySaysWhichBranchItIs(String json, String text) {
        assertThat(Branches.property(JsonValue.parse(json), "kind")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": ""}    | true
            {"kind": 0}     | true
            {"kind": null}  | false
            {"kind": {}}    | false
            {}              | false
            "kind"          | false
            """)
    void anEmptyTextIsAPropertyToo(String json, boolean has) {
        assertThat(Branches.hasProperty(JsonValue.parse(json), "kind")).isEqualTo(has);
    }

    @Test
    void anArrayIsKnownByItsFirstItem() {
        assertThat(Branches.firstItem(JsonValue.parse("[7, 8]"))).isEqualTo(JsonValue.of(7));
        assertThat(Branches.firstItem(JsonValue.parse("[]"))).isEqualTo(JsonValue.ofNull());
        assertThat(Branches.firstItem(JsonValue.parse("{}"))).isEqualTo(JsonValue.ofNull());
    }
}
