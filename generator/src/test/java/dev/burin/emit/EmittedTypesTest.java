package dev.burin.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.GeneratedFile;
import dev.burin.model.Body;
import dev.burin.model.Constraints;
import dev.burin.model.Doc;
import dev.burin.model.Property;
import dev.burin.model.TypeRef;
import dev.burin.testing.InMemoryCompiler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is emitted compiles, and does what it says. */
class EmittedTypesTest {

    private static Property[] eachKind(Function<TypeRef.Kind, Property> property) {
        return Stream.of(TypeRef.Kind.values())
                .filter(kind -> kind != TypeRef.Kind.FILE) // has no place in JSON
                .map(property)
                .toArray(Property[]::new);
    }

    static Sdk everyKind() {
        Property[] properties = eachKind(kind -> Sdk.property(kind.name(), Sdk.scalar(kind)));
        Property[] required = eachKind(kind -> Sdk.required(kind.name(), Sdk.scalar(kind)));
        Property[] nullable =
                eachKind(kind -> Sdk.required(kind.name(), Sdk.scalar(kind).withNullable(true)));
        return new Sdk()
                .object("Optionals", properties)
                .object("Requireds", required)
                .object("Nullables", nullable)
                .operation("create", List.of(), Optional.of(Sdk.body(Body.Encoding.FORM, properties)))
                .operation("update", List.of(), Optional.of(Sdk.body(Body.Encoding.JSON, required)))
                .operation("replace", List.of(), Optional.of(Sdk.body(Body.Encoding.JSON, nullable)));
    }

    static Sdk nested() {
        return new Sdk()
                .openEnum("Status", TypeRef.Kind.STRING, "pending", "in-progress", "")
                .openEnum("Level", TypeRef.Kind.INT32, "1", "-1", "10")
                .openEnum("Rate", TypeRef.Kind.DOUBLE, "1", "1.5", "1e3")
                .object("Empty")
                .object(
                        "Nested",
                        Sdk.property("status", Sdk.named("Status")),
                        Sdk.required("level", Sdk.named("Level")),
                        Sdk.property("rates", Sdk.list(Sdk.named("Rate").withNullable(true))),
                        Sdk.property("matrix", Sdk.list(Sdk.list(Sdk.map(Sdk.scalar(TypeRef.Kind.DOUBLE))))),
                        Sdk.property(
                                "links",
                                Sdk.map(Sdk.string().withNullable(true)).withNullable(true)),
                        Sdk.property("anything", new TypeRef.Any()),
                        Sdk.required("everything", Sdk.list(new TypeRef.Any()).withNullable(true)),
                        Sdk.property("self", Sdk.named("Nested")),
                        Sdk.property("other", Sdk.string()),
                        Sdk.property("that", Sdk.string()),
                        Sdk.property("source", Sdk.string()),
                        Sdk.property("row", Sdk.list(Sdk.list(Sdk.string()))),
                        Sdk.property("value", Sdk.string()),
                        Sdk.property("text", Sdk.string()))
                .map("Typed", Sdk.named("Status"), Sdk.property("name", Sdk.string()))
                .map("Lists", Sdk.list(Sdk.scalar(TypeRef.Kind.INT64)));
    }

    static Sdk params() {
        return new Sdk()
                .object("Thing")
                .operation(
                        "create",
                        List.of(
                                Sdk.query("Filter", new TypeRef.Any(), false),
                                Sdk.query("text", Sdk.list(new TypeRef.Any()), true)),
                        Optional.of(Sdk.body(
                                Body.Encoding.FORM,
                                Sdk.required("FactorSid", Sdk.string()),
                                Sdk.property("Details.Message", Sdk.string()),
                                Sdk.property("Details.Fields", Sdk.list(new TypeRef.Any())),
                                Sdk.required("Hidden", new TypeRef.Any()))))
                .operation(
                        "list", List.of(Sdk.query("PageSize", Sdk.scalar(TypeRef.Kind.INT32), false)), Optional.empty())
                .operation(
                        "update",
                        List.of(Sdk.query("dry", Sdk.scalar(TypeRef.Kind.BOOLEAN), true)),
                        Optional.of(Sdk.body(
                                Body.Encoding.JSON,
                                Sdk.required("name", Sdk.string().withNullable(true)),
                                Sdk.property("tags", Sdk.list(Sdk.string()).withNullable(true)),
                                Sdk.property("extra", new TypeRef.Any()))));
    }

    /** Every text in every place where prose or a name can stand. */
    static Sdk hostile() {
        List<String> texts = JavadocTest.hostileTexts();
        Property[] properties = IntStream.range(0, texts.size())
                .mapToObj(i -> new Property(
                        texts.get(i), Sdk.string(), i % 2 == 0, false, limits(texts.get(i)), Sdk.doc(texts.get(i))))
                .toArray(Property[]::new);
        Sdk sdk = new Sdk()
                .openEnum("Hostile", TypeRef.Kind.STRING, texts.toArray(String[]::new))
                .operation("create", List.of(), Optional.of(Sdk.body(Body.Encoding.JSON, properties)))
                .object("All", properties);
        for (int i = 0; i < texts.size(); i++) {
            sdk.object("Type" + i, new Doc(texts.get(i), texts.get(i), true));
        }
        return sdk;
    }

    private static Constraints limits(String text) {
        Optional<String> any = Optional.of(text);
        return new Constraints(any, any, any, true, any, true, any, any, any, true, List.of(text), any, any);
    }

    private static void assertCompiles(Sdk sdk) {
        assertThat(InMemoryCompiler.compile(sdk.filesWithSupport()).diagnostics())
                .isEmpty();
    }

    /** Runs statements that a user of the SDK could write, and gives what they return. */
    private static Object run(Sdk sdk, String statements) throws ReflectiveOperationException {
        String source = "package com.acme.sdk.thing; import com.acme.sdk.core.*; import com.acme.sdk.model.*;"
                + "import java.util.*; /** Uses. */ public final class Use { private Use() {}"
                + "/** {@return what comes out} */ public static Object run() {" + statements + "}}";
        InMemoryCompiler.Compilation compilation = InMemoryCompiler.compile(Stream.concat(
                        sdk.filesWithSupport().stream(),
                        Stream.of(new GeneratedFile("com/acme/sdk/thing/Use.java", source)))
                .toList());
        assertThat(compilation.diagnostics()).isEmpty();
        return compilation
                .loader()
                .loadClass("com.acme.sdk.thing.Use")
                .getMethod("run")
                .invoke(null);
    }

    @Test
    void everyKindOfScalarCompilesWithoutWarning() {
        assertCompiles(everyKind());
    }

    @Test
    void hostileTextCompilesWithoutWarning() {
        assertCompiles(hostile());
    }

    @Test
    void namesOfJavaLangThatTheUserChoseCompileWithoutWarning() {
        Map<String, String> chosen =
                Map.of("a", "String", "b", "Object", "c", "Override", "d", "List", "e", "Nullable");
        Sdk sdk = new Sdk().schemaNames(chosen);
        chosen.keySet().stream()
                .sorted()
                .forEach(key -> sdk.object(
                        key,
                        Sdk.required("text", Sdk.string()),
                        Sdk.property("texts", Sdk.list(Sdk.string().withNullable(true))),
                        Sdk.property("string", Sdk.named("a")),
                        Sdk.property("list", Sdk.list(Sdk.named("d")))));
        assertCompiles(sdk.openEnum("f", TypeRef.Kind.STRING, "x"));
    }

    @Test
    void linesOtherThanOfLongWordsAreAtMost120Columns() {
        assertThat(Stream.of(everyKind(), nested(), params()).flatMap(sdk -> sdk.files().stream()))
                .allSatisfy(file -> assertThat(file.content().lines()).allMatch(line -> line.length() <= 120));
    }

    @Test
    void modelsKeepUnknownPropertiesNullsAndEnumValuesOverARoundTrip() throws ReflectiveOperationException {
        String json = "{\"status\":\"new\",\"level\":7,\"rates\":[1.5,null],\"matrix\":[[{\"a\":0.5}]],"
                + "\"links\":null,\"future\":{\"x\":[1]}}";
        String text = json.replace("\"", "\\\"");

        List<?> result = (List<?>) run(
                nested(),
                "Nested nested = Nested.readFrom(JsonReader.of(\"" + text + "\"));"
                        + "return List.of(nested.toJson(), nested.status().known().name(), nested.level().value(),"
                        + "nested.toBuilder().build().equals(nested), nested.additionalProperties().keySet());");

        assertThat(result.get(0))
                .asString()
                .contains("\"status\":\"new\"", "\"level\":7", "[1.5,null]", "\"links\":null")
                .contains("\"future\":{\"x\":[1]}", "[[{\"a\":0.5}]]");
        assertThat(result.subList(1, 5)).hasToString("[UNRECOGNIZED, 7, true, [future]]");
    }

    @Test
    void anObjectTooLargeForOneMethodDoesAllThatOthersDo() throws ReflectiveOperationException {
        Property[] properties = IntStream.range(0, 600)
                .mapToObj(i -> Sdk.property("p" + i, Sdk.string()))
                .toArray(Property[]::new);
        String json = "{\"p0\":\"a\",\"p300\":\"b\",\"p599\":\"c\",\"p600\":\"d\"}";

        assertThat(run(
                        new Sdk().object("Wide", properties),
                        "Wide wide = Wide.readFrom(JsonReader.of(\"" + json.replace("\"", "\\\"") + "\"));"
                                + "Wide other = wide.toBuilder().p599(\"x\").build();"
                                + "return wide.toJson() + wide + wide.equals(wide.toBuilder().build()) + wide.equals(other)"
                                + " + (wide.hashCode() == other.hashCode()) + wide.equals(null);"))
                .isEqualTo(json + "Wide[p0=a, p300=b, p599=c]truefalsefalsefalse");
    }

    @Test
    void aRequiredPropertyThatTheApiLeftOutIsAnErrorOnlyWhereItIsAskedFor() throws ReflectiveOperationException {
        assertThat(
                        run(
                                nested(),
                                "Nested nested = Nested.readFrom(JsonReader.of(\"{}\"));"
                                        + "try { return nested.level(); } catch (DecodeException e) { return e.getMessage(); }"))
                .asString()
                .contains("\"level\"");
    }

    @Test
    void numericEnumsKnowTheirValuesHoweverTheyAreWritten() throws ReflectiveOperationException {
        assertThat(run(
                        nested(),
                        "return Rate.of(1000).known() + \" \" + (Level.of(-1).known() == Level.Known.UNRECOGNIZED) + \" \""
                                + " + (Rate.of(1.5) == Rate.VALUE_1_5) + \" \" + Level.of(5).equals(Level.of(5));"))
                .isEqualTo("VALUE_1E3 false true true");
    }

    @Test
    void paramsSendOnlyWhatWasSetAndNullWhereItWasGiven() throws ReflectiveOperationException {
        assertThat(
                        run(
                                params(),
                                "return JsonWriter.toText(ThingUpdateParams.builder().dry(true).name(null).build()::writeBody);"))
                .isEqualTo("{\"name\":null}");
    }

    @Test
    void freeFormValuesAreTextOrJson() throws ReflectiveOperationException {
        assertThat(run(
                        params(),
                        "ThingCreateParams params = ThingCreateParams.builder().factorSid(\"F\").hidden(\"plain\")"
                                + ".text(List.of(JsonValue.parse(\"{}\"), JsonValue.parse(\"1\")))"
                                + ".addDetailsField(\"one\").addDetailsField(JsonValue.parse(\"[2]\")).build();"
                                + "return params.hidden() + params.text() + params.detailsFields();"))
                .isEqualTo("plain[{}, 1][one, [2]]");
    }

    @Test
    void whatIsSensitiveShowsNowhereInText() throws ReflectiveOperationException {
        Property secret = new Property("secret", Sdk.string(), false, true, Constraints.NONE, Doc.NONE);

        assertThat(run(
                        new Sdk().object("Safe", secret, Sdk.property("open", Sdk.string())),
                        "return Safe.builder().secret(\"hunter2\").open(\"x\").build().toString();"))
                .isEqualTo("Safe[secret=***, open=x]");
    }

    @Test
    void deprecatedPropertiesAreMarkedAndTheClassItselfStillCompiles() {
        Property old = new Property("old", Sdk.string(), true, false, Constraints.NONE, new Doc("", "Was good.", true));
        Sdk sdk = new Sdk()
                .object("Aged", old)
                .operation("create", List.of(), Optional.of(Sdk.body(Body.Encoding.FORM, old)));

        assertCompiles(sdk);
        assertThat(sdk.files()).anySatisfy(file -> assertThat(file.content()).contains("@deprecated", "@Deprecated"));
    }
}
