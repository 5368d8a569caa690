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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is emitted compiles, and does what it says. */
class EmittedTypesTest {

    private static Sdk everyKind() {
        Property[] properties = java.util.stream.Stream.of(TypeRef.Kind.values())
                .map(kind -> Sdk.property(kind.name(), Sdk.scalar(kind)))
                .toArray(Property[]::new);
        Property[] required = java.util.stream.Stream.of(TypeRef.Kind.values())
                .map(kind -> Sdk.required(kind.name(), Sdk.scalar(kind)))
                .toArray(Property[]::new);
        Property[] nullable = java.util.stream.Stream.of(TypeRef.Kind.values())
                .map(kind -> Sdk.required(kind.name(), Sdk.scalar(kind).withNullable(true)))
                .toArray(Property[]::new);
        return new Sdk()
                .object("Optionals", properties)
                .object("Requireds", required)
                .object("Nullables", nullable)
                .operation("create", List.of(), Optional.of(Sdk.body(Body.Encoding.FORM, properties)))
                .operation("update", List.of(), Optional.of(Sdk.body(Body.Encoding.JSON, required)))
                .operation("replace", List.of(), Optional.of(Sdk.body(Body.Encoding.JSON, nullable)));
    }

    private static Sdk nested() {
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

    private static Sdk params() {
        return new Sdk()
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

    private static void assertCompiles(Sdk sdk) {
        assertThat(InMemoryCompiler.compile(sdk.filesWithSupport()).diagnostics())
                .isEmpty();
    }

    @Test
    void everyKindOfScalarCompilesWithoutWarning() {
        assertCompiles(everyKind());
    }

    @Test
    void nestedTypesAndAwkwardMemberNamesCompileWithoutWarning() {
        assertCompiles(nested());
    }

    @Test
    void paramsCompileWithoutWarning() {
        assertCompiles(params());
    }
}
