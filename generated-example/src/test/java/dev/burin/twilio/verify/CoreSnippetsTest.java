package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifyApi.fetch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.ApiError;
import dev.burin.twilio.verify.core.ApiException;
import dev.burin.twilio.verify.core.ClientBuilder;
import dev.burin.twilio.verify.core.ClientCredentials;
import dev.burin.twilio.verify.core.Headers;
import dev.burin.twilio.verify.core.HttpResponse;
import dev.burin.twilio.verify.core.JsonKind;
import dev.burin.twilio.verify.core.JsonReader;
import dev.burin.twilio.verify.core.JsonScalarWriter;
import dev.burin.twilio.verify.core.JsonValue;
import dev.burin.twilio.verify.core.JsonWritable;
import dev.burin.twilio.verify.core.JsonWriter;
import dev.burin.twilio.verify.core.NotFoundException;
import dev.burin.twilio.verify.core.Operation;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.core.testing.Answer;
import dev.burin.twilio.verify.core.testing.ApiDouble;
import dev.burin.twilio.verify.core.testing.ScriptedServer;
import dev.burin.twilio.verify.core.testing.ScriptedTransport;
import dev.burin.twilio.verify.testing.VerifyApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How what every SDK has in common is used, as far as nothing else shows it; and that all of it is shown somewhere. */
@Timeout(30)
class CoreSnippetsTest {
    private static final Path CORE = Path.of("src/main/java/dev/burin/twilio/verify/core");

    private final VerifyApi api = VerifyApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    /** As for a gateway that wants a token of its own. */
    @Test
    void clientCredentialsFetchAToken() {
        api.answer(200, "{\"access_token\": \"t1\", \"token_type\": \"bearer\"}")
                .answer("FetchEntity", 200);

        fetch(api.builder()
                .basicAuth(ClientCredentials.of(api.url() + "/token", "id", "secret")
                        .withScopes("verify"))
                .build());

        assertThat(api.requests().get(0).body()).isEqualTo("grant_type=client_credentials&scope=verify");
        assertThat(api.requests().get(1).header("Authorization")).isEqualTo("Bearer t1");
    }

    /** What a company wants of all clients, whatever the API. */
    private static <B extends ClientBuilder<B>> B ours(B builder) {
        return builder.userAgent("shop/1.4").timeout(Duration.ofSeconds(5));
    }

    @Test
    void settingsAreSharedByTheClientsOfSeveralSdks() {
        api.answer("FetchEntity", 200);

        fetch(ours(api.builder()).build());

        assertThat(api.request().header("User-Agent")).endsWith(" shop/1.4");
    }

    /** A type of one's own, for what the API's description leaves open. */
    private record Label(String text, List<String> tags) implements JsonWritable {
        @Override
        public void writeTo(JsonWriter json) {
            json.beginObject();
            json.property("text", text);
            json.list("tags", tags, JsonScalarWriter::writeString);
            json.endObject();
        }
    }

    @Test
    void aTypeOfOnesOwnIsWrittenAsJson() {
        api.answer("CreateEntity", 201);
        String label = JsonWriter.toText(new Label("Tallinn", List.of("a", "b")));
        RequestOptions options = RequestOptions.builder()
                .bodyField("Label", JsonValue.parse(label))
                .build();

        api.client().withOptions(options).services().entities().create(SERVICE, p -> p.identity(IDENTITY));

        assertThat(api.request().body())
                .endsWith("&Label=%7B%22text%22%3A%22Tallinn%22%2C%22tags%22%3A%5B%22a%22%2C%22b%22%5D%7D");
        assertThat(JsonReader.of(label).kind()).isEqualTo(JsonKind.OBJECT);
    }

    /** For tests of what a program does with errors. */
    @Test
    void anErrorIsMadeWithoutACall() {
        Operation operation = new Operation("FetchEntity", "GET", "/v2/Services/{ServiceSid}", List.of());
        HttpResponse response = new HttpResponse(404, Headers.empty(), new byte[0]);

        assertThat(ApiException.of(new ApiError(operation, response, "RQ1", "20404", null, null, null, null)))
                .isInstanceOf(NotFoundException.class)
                .hasMessage("FetchEntity failed with status 404 (code 20404), request RQ1");
    }

    /** What several tests prepare, with a network or without. */
    private static void prepare(ApiDouble api) {
        api.prepare(
                "FetchEntity",
                "GET /v2/Services/{ServiceSid}/Entities/{Identity}",
                Answer.json(200, "{\"identity\": \"one\"}"));
    }

    @Test
    void answersArePreparedForEitherDouble() {
        ScriptedTransport transport = new ScriptedTransport();
        prepare(transport);
        assertThat(fetch(api.builder().transport(transport).build()).identity()).isEqualTo("one");

        try (ScriptedServer server = ScriptedServer.start()) {
            prepare(server);
            assertThat(fetch(api.builder().baseUrl(server.url()).build()).identity())
                    .isEqualTo("one");
        }
    }

    @Test
    void everyPublicClassIsShownInTheReadmeOrInTests() throws IOException {
        String shown = read(Path.of("..", "README.md"))
                + String.join("", filesBelow(Path.of("src/test/java")).values());
        Map<String, String> core = filesBelow(CORE);

        assertThat(core).hasSizeGreaterThan(100);
        assertThat(core.entrySet())
                .filteredOn(file ->
                        file.getValue().contains("\npublic ") && !file.getKey().startsWith("internal"))
                .map(file -> file.getKey().replaceFirst(".*/", "").replace(".java", ""))
                .filteredOn(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(shown).find())
                .isEmpty();
    }

    /** The texts of Java files by their paths from the folder on. */
    private static Map<String, String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'), CoreSnippetsTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
