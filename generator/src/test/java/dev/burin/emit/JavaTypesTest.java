package dev.burin.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import org.junit.jupiter.api.Test;

class JavaTypesTest {
    private final JavaNames names = new Sdk().object("Thing").names();
    private final JavaTypes types = new JavaTypes(names);
    private final JsonCode json = new JsonCode(names);

    /** Without the packages that only an import spares. */
    private static String simple(Object code) {
        return code.toString().replaceAll("\\b[a-z]+(\\.[a-z]+)*\\. ?(?=@?[A-Z]|@)", "");
    }

    @Test
    void whatListsAndMapsHoldIsAnnotatedAndTheyThemselvesAreNot() {
        TypeRef nullable = Sdk.string().withNullable(true);

        assertThat(simple(types.type(nullable))).isEqualTo("String");
        assertThat(simple(types.type(Sdk.list(nullable)))).isEqualTo("List<@Nullable String>");
        assertThat(simple(types.type(Sdk.map(Sdk.list(nullable).withNullable(true)))))
                .isEqualTo("Map<String, @Nullable List<@Nullable String>>");
        assertThat(simple(types.type(Sdk.list(new TypeRef.Any())))).isEqualTo("List<JsonValue>");
    }

    @Test
    void argumentsArePrimitiveUnlessTheyMayBeNull() {
        TypeRef number = Sdk.scalar(TypeRef.Kind.INT32);

        assertThat(simple(types.argument(number))).isEqualTo("int");
        assertThat(simple(types.argument(number.withNullable(true)))).isEqualTo("@Nullable Integer");
        assertThat(simple(types.type(number))).isEqualTo("Integer");
    }

    @Test
    void decodersOfNestedTypesHideNoVariable() {
        TypeRef cube = Sdk.list(Sdk.list(Sdk.map(Sdk.named("Thing"))));

        assertThat(simple(json.decoder(cube)))
                .isEqualTo("row -> row.readList(row2 -> row2.readList(row3 -> row3.readMap(Thing::readFrom)))");
        assertThat(simple(json.valueWriter(Sdk.list(Sdk.list(Sdk.string())))))
                .isEqualTo("(row, value) -> row.writeList(value, (row2, value2) -> row2.writeList(value2,"
                        + " JsonWriter::writeString))");
    }

    @Test
    void whatMayBeNullIsReadAsNull() {
        assertThat(simple(json.decoder(Sdk.named("Thing").withNullable(true))))
                .isEqualTo("row -> row.readOrNull(Thing::readFrom)");
        assertThat(simple(json.decoder(new TypeRef.Any()))).isEqualTo("JsonReader::nextValue");
    }
}
