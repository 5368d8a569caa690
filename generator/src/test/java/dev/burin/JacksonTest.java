package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdktemplate.core.JsonValue;
import tools.jackson.databind.json.JsonMapper;

/** A user's own Jackson, 2 or 3, reads and writes models as the SDK does. */
class JacksonTest {
    private static final Map<String, ClassLoader> SDKS = new ConcurrentHashMap<>();
    private static final Map<String, ClassLoader> UNANNOTATED = new ConcurrentHashMap<>();

    /** What both versions can do. */
    private interface Mapper {
        <T> T read(String json, Class<T> type) throws Exception;

        String write(Object value) throws Exception;
    }

    private static final Mapper JACKSON_2 = new Mapper() {
        private final ObjectMapper mapper = new ObjectMapper();

        @Override
        public <T> T read(String json, Class<T> type) throws Exception {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }
    };

    private static final Mapper JACKSON_3 = new Mapper() {
        private final JsonMapper mapper = JsonMapper.builder().build();

        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }
    };

    private static List<Mapper> mappers() {
        return List.of(JACKSON_2, JACKSON_3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            read_write_only | User     | {"id":"1","name":"N","password":"p","seen":"2026-03-01T09:30:00Z"}
            read_write_only | User     | {"seen":null,"address":{"id":"7","verified":true},"more":[1,null,{"a":"õ"}]}
            read_write_only | User     | {}
            unions          | Shape    | {"kind":"Circle","radius":1.5}
            unions          | Shape    | {"kind":"Hexagon","side":12345678901234567890}
            unions          | Shape    | [7,-9223372036854775808]
            unions          | Circle   | {"kind":"Circle","radius":1.5,"x":{"y":[]}}
            unions          | Reason   | "late"
            unions          | Reason   | 12
            unions          | Reason   | false
            unions          | Reason   | ["a","b"]
            unions          | Both     | {"name":"N","vat":"V","x":0.5}
            unions          | Lists    | [[1],[]]
            unions          | Tree     | {"a":{"b":["c",7]}}
            unions          | Level    | 2
            unions          | Everything | {"shapes":[{"kind":"Circle","radius":1.5},"odd"],"scalar":true,"both":[1]}
            discriminator   | Pet      | {"petType":"Puppy","weeks":8}
            discriminator   | Pet      | {"petType":"Fish","name":"N","fins":2}
            discriminator   | Event    | {"event_kind":"Closed","at":"2026-03-01T09:30:00Z"}
            """)
    void readsAndWritesWhatTheSdkDoes(String fixture, String type, String json) throws Exception {
        Class<?> model = model(fixture, type);
        Object expected = model.getMethod("fromJson", String.class).invoke(null, json);
        for (Mapper mapper : mappers()) {
            Object read = mapper.read(json, model);

            assertThat(read).isEqualTo(expected).hasSameClassAs(expected);
            assertThat(mapper.write(expected))
                    .isEqualTo(expected.getClass().getMethod("toJson").invoke(expected));
        }
    }

    @Test
    void modelsStandInWhatIsTheUsersOwn() throws Exception {
        Class<?> shape = model("unions", "Shape");
        Class<?> shapes = shape.arrayType();
        String json = "[{\"kind\":\"Circle\",\"radius\":1.5},null,{\"kind\":\"Square\",\"side\":2.5}]";
        for (Mapper mapper : mappers()) {
            Object[] read = (Object[]) mapper.read(json, shapes);

            assertThat(read[0].getClass().getSimpleName()).isEqualTo("Circle");
            assertThat(read[1]).isNull();
            assertThat(mapper.write(new HashMap<>(Map.of("own", List.of(read[0])))))
                    .isEqualTo("{\"own\":[{\"kind\":\"Circle\",\"radius\":1.5}]}");
        }
    }

    @Test
    void whatIsNoSuchModelIsAnErrorThatNamesThePlace() throws Exception {
        Class<?> everything = model("unions", "Everything");
        String json = "{\"shapes\":[{\"kind\":\"Circle\",\"radius\":[]}]}";
        for (Mapper mapper : mappers()) {
            assertThatThrownBy(() -> mapper.read(json, everything))
                    .hasMessageContaining("$.shapes[0].radius: wanted a number, found an array");
        }
    }

    @Test
    void digitsStayWhereTheMapperKeepsThem() throws Exception {
        Class<?> both = model("unions", "Both");
        String json = "{\"exact\":0.12345678901234567890,\"whole\":1.50}";
        ObjectMapper exact = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

        assertThat(exact.writeValueAsString(exact.readValue(json, both))).isEqualTo(json);
    }

    /** An object, one with an accessor that looks like a getter, an enum, a branch's record, JSON. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            required_properties | model.Owner      | {"email":"E"}
            required_properties | model.Owner      | {}
            required_properties | model.Pet        | {"isTame":true}
            unions              | model.State      | "open"
            unions              | model.Reason     | "late"
            unions              | model.Shape      | {"kind":"Circle","radius":1.5}
            unions              | model.Shape      | {"kind":"Hexagon"}
            unions              | model.Both       | {"name":"N"}
            """)
    void withoutAnnotationsNothingIsWritten(String fixture, String type, String json) throws Exception {
        Object model = UNANNOTATED
                .computeIfAbsent(fixture, name -> compiled(name, Parts.USUAL))
                .loadClass("golden." + fixture + "." + type)
                .getMethod("fromJson", String.class)
                .invoke(null, json);
        Object free = JsonValue.parse(json);
        for (Mapper mapper : mappers()) {
            for (Object value : List.of(model, free)) {
                for (Object holder : List.of(value, List.of(value), Map.of("key", value), new Object[] {value})) {
                    assertThatThrownBy(() -> mapper.write(holder))
                            .isInstanceOfAny(DatabindException.class, tools.jackson.databind.DatabindException.class)
                            .hasMessageContaining("toJson()");
                }
            }
        }
    }

    private static Class<?> model(String fixture, String type) throws ClassNotFoundException {
        return SDKS.computeIfAbsent(fixture, name -> compiled(name, new Parts(true, true)))
                .loadClass("golden." + fixture + ".model." + type);
    }

    private static ClassLoader compiled(String fixture, Parts parts) {
        InMemoryCompiler.Compilation compilation = InMemoryCompiler.compile(
                GeneratedSdk.of(GeneratedSdk.fixture(fixture), GeneratedSdk.options("golden." + fixture, parts)));
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation.loader();
    }
}
