package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that is read takes the branch that it should, and is the same JSON when it is written again. */
class RoundTripTest {
    private static final Map<String, ClassLoader> SDKS = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shape        | {"kind": "Circle", "radius": 1.5}          | Circle
            Shape        | {"radius": 1.5, "more": [1], "kind": "Square"} | Square
            Shape        | {"kind": "Hexagon", "side": 2.0}           | Shape$Unknown
            Shape        | {"side": 2.0}                              | Shape$Unknown
            Shape        | [7]                                        | Shape$Unknown
            Mapped       | {"kind": "disc", "radius": 1.5}            | Circle
            Mapped       | {"kind": "round"}                          | Circle
            Mapped       | {"kind": "even", "side": null}             | Square
            Mapped       | {"kind": "Circle", "radius": 1.5}          | Mapped$Unknown
            Constant     | {"type": "card", "number": "4"}            | ConstantCard
            Constant     | {"type": "account"}                        | ConstantAccount
            Constant     | {"type": "cash", "number": "4"}            | Constant$Unknown
            Keyed        | {"radius": 0.5, "x": {}}                   | Circle
            Keyed        | {"inner": 0.5, "outer": 1.5}               | KeyedRing
            Keyed        | {"inner": 0.5}                             | Keyed$Unknown
            Keyed        | {"radius": 0.5, "side": 0.5}               | Keyed$Unknown
            Keyed        | "radius"                                   | Keyed$Unknown
            Reason       | "late"                                     | Reason$OfString
            Reason       | 12                                         | Reason$OfLong
            Reason       | false                                      | Reason$OfBoolean
            Reason       | ["a", "b"]                                 | Reason$OfStringList
            Reason       | {"code": 7, "x": null}                     | ReasonWithCode
            Both         | {"name": "N", "vat": "V", "x": 1e3}        | Both
            Both         | [1, 2]                                     | Both
            Lists        | "a"                                        | Lists$OfString
            Lists        | ["a", "b"]                                 | Lists$OfStringList
            Lists        | [1, 2]                                     | Lists$OfLongList
            Lists        | [[1], []]                                  | Lists$OfLongListList
            Lists        | [{"radius": 1.5}]                          | Lists$OfCircleList
            Lists        | [{"side": 1.5}, {"side": 2.5}]             | Lists$OfSquareList
            Lists        | [{"side": 1.5, "radius": 1.5}]             | Lists$Unknown
            Lists        | []                                         | Lists$Unknown
            Nested       | true                                       | Nested$OfBoolean
            Nested       | {"kind": "disc", "radius": 1.5}            | Circle
            Nested       | {"side": 1.5}                              | Square
            Tree         | "leaf"                                     | Tree$OfString
            Tree         | ["a", ["b", {"c": "d"}]]                   | Tree$OfTreeList
            Tree         | {"a": {"b": ["c", 7]}}                     | Tree$OfTreeMap
            Tree         | 7                                          | Tree$Unknown
            Level        | 2                                          | Level
            Everything   | {"state": "", "known": null, "drawn": {"radius": 1.5}} | Everything
            Everything   | {"state": null, "known": "open", "drawn": null} | Everything
            Kindly       | {"id": "i", "side": 1.5, "owner": {"name": "N"}} | KindlySquare
            Priced       | {"id": "i", "price": 1.5}                  | PricedFixed
            Priced       | {"low": 1.5, "high": 2.5, "unit": {"name": "N"}} | PricedRange
            Sharing      | {"type": "lookup", "service": "S"}         | SharingService
            Sharing      | {"type": "lookup"}                         | Sharing$Unknown
            Sharing      | {"type": "drop"}                           | SharingFilter
            Sharing      | {"type": "sort", "order": "up"}            | Sharing$Unknown
            Closed       | {}                                         | Closed$OfJson
            Closed       | {"name": "N", "new": 1}                    | ClosedName
            Closed       | {"name": "N", "family": "F"}               | ClosedFullName
            Closed       | {"family": "F"}                            | Closed$Unknown
            Words        | ["a"]                                      | Words$OfStringList
            Kindly       | {"side": 1.5}                              | Kindly$Unknown
            Garnished    | {"radius": 1.5, "garnish": {"name": "N"}}  | GarnishedCircle
            Garnished    | "plain"                                    | Garnished$OfString
            Layered      | [{"name": "N"}]                            | Layered$OfLayeredWithNameListItemList
            Credential   | "s3cret"                                   | Credential$OfString
            Credential   | ["s3cret", {"a": 1}]                       | Credential$OfJsonList
            Credential   | {"key": "s3cret"}                          | Credential$OfStringMap
            """)
    void aValueOfAUnionTakesItsBranch(String type, String json, String branch) throws Exception {
        assertReads("unions", type, json, branch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pet          | {"petType": "kitten", "name": "N", "lives": 9} | Cat
            Pet          | {"petType": "cat", "id": 7, "x": [1]}      | Cat
            Pet          | {"petType": "Dog", "name": "N", "chip": 4} | Dog
            Pet          | {"petType": "Puppy", "weeks": 8}           | Puppy
            Pet          | {"petType": "Owl", "species": "Owl"}       | Owl
            Pet          | {"petType": "Bird", "species": "wren"}     | BirdOther
            Pet          | {"petType": "gold", "name": "N"}           | Goldfish
            Guest        | {"petType": "gold", "name": "N", "x": 1}   | Goldfish
            Guest        | {"petType": "kitten", "lives": 9}          | Cat
            Guest        | {"petType": "Puppy", "weeks": 8}           | Puppy
            Guest        | {"petType": "Dog"}                         | Guest$Unknown
            Guest        | [{"petType": "Dog", "name": "N"}]          | Guest$OfDogList
            Pet          | {"petType": "Fish", "name": "N", "fins": 2} | PetOther
            Pet          | {"name": "N", "home": {"street": "S"}}     | PetOther
            Bird         | {"species": "eagle", "prey": "mice"}       | Eagle
            Event        | {"event_kind": "Opened", "by": "B"}        | Opened
            Event        | {"event_kind": "Closed", "at": "2026-03-01T09:30:00Z"} | EventOther
            Vehicle      | {"kind": "Car", "wheels": 4, "doors": 5}   | Car
            Vehicle      | {"kind": "Boat", "wheels": 0}              | Vehicle$Unknown
            Skill        | {"kind": "#Some.Skills.Ocr", "language": "et"} | OcrSkill
            Skill        | {"kind": "#Some.Skills.Split", "length": 7} | SplitSkill
            Skill        | {"kind": "OcrSkill"}                       | SkillOther
            Skill        | {"kind": "", "note": "N"}                  | Plain
            Skill        | {"note": "N"}                              | SkillOther
            Step         | {"kind": "#Some.Skills.Ocr"}               | OcrSkill
            Step         | {"kind": "#Pause", "seconds": 5}           | Pause
            Step         | {"kind": "#Halt", "reason": "R"}           | Halt
            Step         | {"kind": "Halt"}                           | Step$Unknown
            """)
    void aParentStandsForWhatIsMadeFromIt(String type, String json, String branch) throws Exception {
        assertReads("discriminator", type, json, branch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Document     | {"id": "i", "size": 3, "status": "draft", "tags": ["red"], "title": "T", "value": true} | Document
            Document     | {"kind": "memo", "maybeKind": null, "short": "letter", "day": "2026-03-01"} | Document
            Document     | {"posted": "letter", "printed": "memo", "sealed": "fax", "copies": 3, "grade": 2} | Document
            Document     | {"wanted": {"size": 1.5}, "paid": {"amount": 1.5, "iban": "I"}} | Document
            Paid         | {"amount": 1.5, "number": "4"}             | PaidCard
            Paid         | {"amount": 1.5}                            | Paid$Unknown
            Method       | {"iban": "I"}                              | MethodAccount
            """)
    void anObjectHasWhatItIsMadeOf(String type, String json, String branch) throws Exception {
        assertReads("allof", type, json, branch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shapes       | {"beside": {"a": "b", "x-y": 1, "z": [true]}} | Shapes
            Shapes       | {"mixed": {"a": "b", "x-y": 1, "z": "w"}}  | Shapes
            Shapes       | {"mixedMap": {"x-y": 1, "z": "w"}}         | Shapes
            Shapes       | {"rest": {"name": "N", "z": 1}}            | Shapes
            Shapes       | {"composed": {"name": "N", "x-y": 1, "z": "w"}} | Shapes
            """)
    void whatHasNoNameOfItsOwnIsKeptAsItIs(String type, String json, String branch) throws Exception {
        assertReads("schemas", type, json, branch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shape        | {"kind": "Hexagon", "mail": "maren"}       | Unknown[value=JSON object]
            Keyed        | "maren"                                    | Unknown[value=JSON string]
            Both         | {"name": "maren"}                          | Both[value=JSON object]
            Both         | [37255501]                                 | Both[value=JSON array]
            Everything   | {"anything": {"mail": "m"}, "mail": "m"}   | Everything[anything=JSON object]
            Credential   | "s3cret"                                   | OfString[value=***]
            Credential   | 7                                          | OfLong[value=7]
            Credential   | ["s3cret", {"a": 1}]                       | OfJsonList[value=[JSON string, JSON object]]
            Credential   | {"key": "s3cret"}                          | OfStringMap[value=***]
            Everything   | {"both": {"name": "maren"}}                | Everything[both=Both[value=JSON object]]
            """)
    void textShowsNothingThatIsOrMayBePersonal(String type, String json, String text) throws Exception {
        assertThat(read("unions", type, json)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            discriminator | OcrSkill   | {"kind": "#Some.Skills.Ocr"}
            discriminator | SplitSkill | {"kind": "#Some.Skills.Split"}
            discriminator | Plain      | {"kind": ""}
            discriminator | Pause      | {"kind": "#Pause"}
            discriminator | Halt       | {"kind": "#Halt"}
            swagger_two   | OcrSkill   | {"kind": "#Some.Skills.Ocr"}
            """)
    void whatIsBuiltSaysWhichChildItIs(String fixture, String type, String json) throws Exception {
        Object builder = model(fixture, type).getMethod("builder").invoke(null);
        Object built = builder.getClass().getMethod("build").invoke(builder);

        assertThat(built).hasSameClassAs(read(fixture, type, json));
        assertThat(JSON.readTree((String) built.getClass().getMethod("toJson").invoke(built)))
                .isEqualTo(JSON.readTree(json));
    }

    @Test
    void whatIsWrongInABranchIsSaidWithItsPlace() {
        assertThatThrownBy(() ->
                        read("unions", "Everything", "{\"shapes\": [{\"kind\": \"Circle\", \"radius\": \"wide\"}]}"))
                .hasMessage("$.shapes[0].radius: wanted a number, found a string");
        assertThatThrownBy(() -> read("unions", "Lists", "[1, \"a\"]"))
                .hasMessage("$[1]: wanted an integer of 64 bits, found a string");
        assertThatThrownBy(() -> read("unions", "Shape", "{\"kind\": \"Circle\"} {}"))
                .hasMessage("$: wanted the end, found an object");
        assertThatThrownBy(() -> read("unions", "Everything", "null")).hasMessage("$: wanted an object, found null");
    }

    private static void assertReads(String fixture, String type, String json, String branch) throws Exception {
        Object read = read(fixture, type, json);
        assertThat(read.getClass().getName()).isEqualTo("golden." + fixture + ".model." + branch);
        String written = (String) read.getClass().getMethod("toJson").invoke(read);
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(json));
        assertThat(read(fixture, type, written)).isEqualTo(read);
    }

    private static Object read(String fixture, String type, String json) throws Exception {
        try {
            return model(fixture, type).getMethod("fromJson", String.class).invoke(null, json);
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static Class<?> model(String fixture, String type) throws ClassNotFoundException {
        return SDKS.computeIfAbsent(fixture, RoundTripTest::compiled).loadClass("golden." + fixture + ".model." + type);
    }

    private static ClassLoader compiled(String fixture) {
        InMemoryCompiler.Compilation compilation = InMemoryCompiler.compile(
                GeneratedSdk.of(GeneratedSdk.fixture(fixture), GeneratedSdk.options("golden." + fixture)));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.loader();
    }
}
