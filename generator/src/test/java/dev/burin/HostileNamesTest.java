package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.output.OutputDirectory;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import dev.burin.testing.SupportCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name that means something else somewhere, in every place of a document that has names. */
class HostileNamesTest {
    private static final String JAVA =
            "abstract assert boolean break byte case catch char class const continue default do"
                    + " double else enum extends final finally float for goto if implements import instanceof int interface long"
                    + " native new package private protected public return short static strictfp super switch synchronized this"
                    + " throw throws transient try void volatile while true false null var record sealed permits yield exports"
                    + " module opens provides requires to transitive uses with when"
                    + " Object String Integer Long Double Float Boolean Byte Short Character Class Enum Record Iterable Override"
                    + " Deprecated SuppressWarnings Exception Error Throwable Thread Runnable Void Number Math System"
                    + " getClass hashCode equals toString notify notifyAll wait clone finalize"
                    + " List Map Set Optional Objects Collection Stream Function UnaryOperator CompletableFuture OffsetDateTime"
                    + " LocalDate BigDecimal BigInteger Nullable NullMarked Schema JsonNode Path InputStream Duration";

    private static final String GENERATED =
            "builder build toBuilder additionalProperties additionalProperty extras readFrom"
                    + " writeTo writeBody toJson getUnmappable reader writer Builder Known known UNRECOGNIZED of value values row other that equal"
                    + " client params options request response body headers stream list page item Service Params Page Requests"
                    + " async asyncClient model core internal services fields text name next source self credential environment"
                    + " readPart1 Unknown unknown Stage aStage Class1 _1 __ $ $class";

    private static final String FILES = "con prn aux nul com1 com9 lpt1 CON Aux conin$ .. . package-info module-info";

    private static final List<String> TWINS = List.of(
            "foo", "Foo", "FOO", "fOO", "a_b", "a-b", "a.b", "a b", "a/b", "aB", "AB", "A_B", "ab", "a__b", "_a_b",
            "a_b_", "xAxis", "xaxis", "X-Axis", "x:axis", "1", "01", "1.0", "-1", "+1", "1a", "a1", "A1", "ids", "id",
            "ID", "Ids");

    private static final List<String> LETTERS = List.of(
            "größe",
            "grosse",
            "\u65e5\u672c",
            "\u65e5\u672c\u8a9e",
            "\u0430\u0431",
            "ab\u0441",
            "\u0131",
            "\u0130",
            "i",
            "I",
            "\ud83d\ude00",
            "\ud83d\ude01",
            "e\u0301",
            "\u00e9",
            "\u202eabc",
            "\u0000",
            "",
            " ",
            "  ",
            "\t",
            "\n");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    private static List<String> names() throws IOException {
        Stream<String> words = Stream.of((JAVA + " " + GENERATED + " " + FILES).split(" "));
        Stream<String> support = SupportCode.in("x").stream()
                .map(file ->
                        file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", ""));
        Stream<String> symbols = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".chars().mapToObj(Character::toString);
        Stream<String> lengthy = Stream.of("x".repeat(300), "X".repeat(300), "x".repeat(299) + "y", "a-".repeat(150));
        return Stream.of(words, support, symbols, lengthy, TWINS.stream(), LETTERS.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    @Test
    void everyNameInEveryPlaceCompilesWithoutAWarning() throws IOException {
        Path spec = folder.resolve("names.json");
        json.writeValue(spec.toFile(), document(names()));
        List<GeneratedFile> files = new SdkGenerator(line -> {})
                .files(spec, GeneratedSdk.options("names"))
                .toList();
        OutputDirectory.at(folder.resolve("nothing")).compareWith(files.stream());
        assertThat(InMemoryCompiler.compile(files).diagnostics()).isEmpty();
        assertThat(files.stream().map(file -> file.path().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    private ObjectNode document(List<String> names) {
        ObjectNode document = json.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Names").put("version", "1");
        ObjectNode paths = document.putObject("paths");
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        ObjectNode all = schemas.putObject("All").put("type", "object");
        ObjectNode sent = schemas.putObject("Sent").put("type", "object").putObject("properties");
        paths.putObject("/sent")
                .putObject("put")
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Sent");
        ArrayNode values = schemas.putObject("Values").put("type", "string").putArray("enum");
        for (String name : names) {
            values.add(name);
            all.withObjectProperty("properties").putObject(name).put("type", "string");
            String reference = "#/components/schemas/"
                    + name.replace("~", "~0").replace("/", "~1").replace("%", "%25");
            ObjectNode itself = schemas.withObjectProperty(name).put("type", "object");
            itself.putArray("required").add(name);
            itself.putObject("properties").putObject(name).put("$ref", reference);
            sent.putObject(name).put("$ref", reference);
            addOperations(paths, name);
        }
        ObjectNode form = paths.putObject("/all").putObject("post");
        ArrayNode parameters = form.putArray("parameters");
        names.forEach(name ->
                parameters.addObject().put("name", name).put("in", "query").put("required", true));
        form.putObject("requestBody")
                .putObject("content")
                .putObject("application/x-www-form-urlencoded")
                .set("schema", all.deepCopy().put("title", "inline"));
        return document;
    }

    /** A path, a tag, an id, parameters and inline types of that name. */
    private static void addOperations(ObjectNode paths, String name) {
        ObjectNode operation =
                paths.withObjectProperty("/" + name + "/{" + name + "}").putObject("post");
        operation.put("operationId", name).putArray("tags").add(name);
        ArrayNode parameters = operation.putArray("parameters");
        parameters.addObject().put("name", name).put("in", "path").put("required", true);
        parameters.addObject().put("name", name).put("in", "query");
        parameters.addObject().put("name", name).put("in", "header");
        parameters.addObject().put("name", name).put("in", "cookie");
        operation
                .putObject("requestBody")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object")
                .putObject("properties")
                .putObject(name)
                .put("type", "object")
                .putObject("properties")
                .putObject(name)
                .put("type", "string")
                .putArray("enum")
                .add(name);
        operation
                .putObject("responses")
                .putObject("200")
                .put("description", name)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object")
                .putObject("properties")
                .putObject(name)
                .put("type", "array")
                .putObject("items")
                .put("type", "object")
                .putObject("properties")
                .putObject(name)
                .put("type", "integer");
    }
}
