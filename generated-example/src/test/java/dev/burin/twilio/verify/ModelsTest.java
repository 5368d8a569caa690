package dev.burin.twilio.verify;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.DecodeException;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonValue.JsonObject;
import dev.burin.twilio.verify.core.JsonWritable;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.model.ChallengeStatus;
import dev.burin.twilio.verify.model.Entity;
import dev.burin.twilio.verify.testing.ModelExample;
import dev.burin.twilio.verify.testing.ModelExamples;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models take what the API may send, and lose nothing of it. */
class ModelsTest {
    private static final String EXAMPLES = "dev.burin.twilio.verify.testing.ModelExamples#all";
    private static final JsonValue NULL = JsonValue.ofNull();

    private static JsonValue json(JsonWritable model) {
        return JsonValue.parse(model.toJson());
    }

    /** What a model's accessor of a property gives. */
    private static @Nullable Object get(JsonWritable model, String property) throws ReflectiveOperationException {
        String wanted = property.replace("_", "").toLowerCase(Locale.ROOT);
        Method accessor = Arrays.stream(model.getClass().getMethods())
                .filter(method -> method.getName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No accessor for " + property));
        return accessor.invoke(model);
    }

    private static void assertNothingIn(ModelExample example, JsonWritable model, String property) throws Exception {
        if (example.requires(property)) {
            assertThatThrownBy(() -> get(model, property)).hasRootCauseInstanceOf(DecodeException.class);
        } else {
            assertThat(get(model, property)).as(property).isNull();
        }
    }

    @Test
    void allModelsHaveAnExample() throws Exception {
        Path classes = Path.of(VerifyClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<String> models = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-info"))
                    .<Class<?>>map(ModelsTest::load)
                    .filter(type -> JsonWritable.class.isAssignableFrom(type))
                    .filter(type -> Arrays.stream(type.getMethods())
                            .anyMatch(method -> method.getName().equals("toBuilder")))
                    .map(Class::getName)
                    .toList();

            assertThat(ModelExamples.all()
                            .map(example -> example.read().getClass().getName()))
                    .containsExactlyInAnyOrderElementsOf(models);
        }
    }

    private static Class<?> load(String classFile) {
        try {
            String name = classFile.substring(0, classFile.length() - ".class".length());
            return Class.forName(name.replace('/', '.').replace('\\', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void theSpecsExampleIsReadToTheLastProperty(ModelExample example) throws Exception {
        JsonWritable model = example.read();

        assertThat(json(model)).isEqualTo(example.example());
        assertThat(additional(model)).isEqualTo(Map.of());
        for (Map.Entry<String, JsonValue> property :
                example.example().properties().entrySet()) {
            if (!property.getValue().equals(NULL)) {
                assertThat(get(model, property.getKey())).as(property.getKey()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void nullIsReadAndWrittenBackWhereverThatIsAllowed(ModelExample example) throws Exception {
        JsonObject nulls = example.with(NULL, property -> JsonValue.of(true).equals(property.get("nullable")));

        JsonWritable model = example.read(nulls);

        for (Map.Entry<String, JsonValue> property : nulls.properties().entrySet()) {
            if (property.getValue().equals(NULL)) {
                assertThat(get(model, property.getKey())).as(property.getKey()).isNull();
            }
        }
        assertThat(json(model)).isEqualTo(nulls);
        assertThat(additional(model)).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void nullIsReadAndWrittenBackEvenWhereItIsNotAllowed(ModelExample example) throws Exception {
        JsonObject nulls = example.with(NULL, property -> true);

        JsonWritable model = example.read(nulls);

        for (String property : nulls.properties().keySet()) {
            assertNothingIn(example, model, property);
        }
        assertThat(json(model)).isEqualTo(nulls);
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void anythingMayBeMissing(ModelExample example) throws Exception {
        JsonWritable model = example.read(new JsonObject(Map.of()));

        for (String property : example.properties().keySet()) {
            assertNothingIn(example, model, property);
        }
        assertThat(model.toJson()).isEqualTo("{}");
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void whatTheSdkHasNeverHeardOfIsKept(ModelExample example) throws Exception {
        JsonValue news = JsonValue.parse("{\"deep\": [1, null, \"õ\"]}");
        Map<String, JsonValue> properties =
                new LinkedHashMap<>(example.example().properties());
        properties.put("brand_new", news);
        properties.put("brand_new_null", NULL);
        JsonObject extended = new JsonObject(properties);

        JsonWritable model = example.read(extended);

        assertThat(additional(model)).isEqualTo(Map.of("brand_new", news));
        assertThat(json(model)).isEqualTo(extended);
        assertThat(json(rebuilt(model))).isEqualTo(extended);
    }

    @ParameterizedTest
    @MethodSource(EXAMPLES)
    void modelsOfTheSameJsonAreEqual(ModelExample example) throws Exception {
        JsonWritable model = example.read();

        assertThat(rebuilt(model)).isEqualTo(model).hasSameHashCodeAs(model).isNotSameAs(model);
        assertThat(model).isNotEqualTo(example.read(new JsonObject(Map.of("brand_new", JsonValue.of(1)))));
    }

    private static @Nullable Object additional(JsonWritable model) throws ReflectiveOperationException {
        return get(model, "additionalProperties");
    }

    private static JsonWritable rebuilt(JsonWritable model) throws ReflectiveOperationException {
        Object builder = requireNonNull(get(model, "toBuilder"));
        return (JsonWritable)
                requireNonNull(builder.getClass().getMethod("build").invoke(builder));
    }

    @Test
    void aValueThatAnEnumDoesNotKnowSurvives() {
        Challenge challenge = Challenge.fromJson("{\"status\":\"snoozed\"}");

        assertThat(challenge.status()).isEqualTo(ChallengeStatus.of("snoozed")).hasToString("snoozed");
        assertThat(requireNonNull(challenge.status()).known()).isEqualTo(ChallengeStatus.Known.UNRECOGNIZED);
        assertThat(challenge.toJson()).isEqualTo("{\"status\":\"snoozed\"}");
        assertThat(ChallengeStatus.of("pending")).isSameAs(ChallengeStatus.PENDING);
        assertThat(ChallengeStatus.PENDING.known()).isEqualTo(ChallengeStatus.Known.PENDING);
    }

    @Test
    void momentsAreReadAsIso8601AndAsRfc2822() {
        Entity entity = Entity.fromJson("{\"date_created\":\"2026-03-01T09:30:00Z\","
                + "\"date_updated\":\"Sun, 01 Mar 2026 09:30:00 +0000\"}");

        assertThat(entity.dateUpdated()).isEqualTo(entity.dateCreated()).isEqualTo("2026-03-01T09:30:00Z");
        assertThat(entity.toJson())
                .isEqualTo("{\"date_created\":\"2026-03-01T09:30:00Z\",\"date_updated\":\"2026-03-01T09:30:00Z\"}");
    }

    @Test
    void aLinkMayBeNull() {
        String json = "{\"links\":{\"factors\":null,\"challenges\":\"https://verify.twilio.com/c\"}}";

        Entity entity = Entity.fromJson(json);

        assertThat(entity.links()).containsEntry("factors", null).hasSize(2);
        assertThat(entity.toJson()).isEqualTo(json);
    }

    @Test
    void nullThatWasSetIsWrittenAndWhatWasNotSetIsNot() {
        Entity entity = Entity.builder().sid("YE1").identity(null).build();

        assertThat(entity.toJson()).isEqualTo("{\"sid\":\"YE1\",\"identity\":null}");
        assertThat(entity.toBuilder().identity("me").build().toJson())
                .isEqualTo("{\"sid\":\"YE1\",\"identity\":\"me\"}");
    }

    @Test
    void aValueOfTheWrongTypeIsAnErrorThatSaysWhere() {
        assertThatThrownBy(() -> Entity.fromJson("{\"links\":{\"factors\":[1]}}"))
                .isInstanceOf(DecodeException.class)
                .hasMessage("$.links.factors: wanted a string, found an array");
        assertThatThrownBy(() -> ChallengeStatus.fromJson("[\"pending\"]"))
                .isInstanceOf(DecodeException.class)
                .hasMessage("$: wanted a string, found an array");
        assertThatThrownBy(() -> ChallengeStatus.fromJson("\"pending\", \"denied\""))
                .isInstanceOf(DecodeException.class)
                .hasMessage("$: not JSON at line 1, column 10");
    }
}
