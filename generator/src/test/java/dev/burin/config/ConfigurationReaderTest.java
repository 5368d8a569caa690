package dev.burin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.burin.Configuration;
import dev.burin.InvalidInputException;
import dev.burin.PaginationRule;
import dev.burin.Problem;
import dev.burin.StreamRule;
import dev.burin.WebhookSignature;
import dev.burin.model.SdkModel.Implied;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
    @TempDir
    private Path directory;

    @Test
    void readsEverything() {
        assertThat(read("""
                sdk: {name: twilio-verify, version: 0.1.0, module: dev.burin.twilio.verify, supportModule: com.example.core}
                names: {schemas: {challenge_enum_challenge_statuses: ChallengeStatus}}
                environment: {accountSid_authToken: {username: TWILIO_ACCOUNT_SID, password: TWILIO_AUTH_TOKEN}}
                http: {idempotencyHeader: I-Twilio-Idempotency-Token, requestIdHeader: Twilio-Request-Id}
                errors: {code: code, message: message, moreInfo: more_info}
                pagination:
                  ListOrders: {style: cursor, items: "", lastItem: /id, parameter: after, more: /more}
                  '*': {style: pageNumber, first: 0, pages: /pages, total: /total}
                  Raw: {style: none}
                streaming:
                  Complete: {field: mode, value: stream, end: '[DONE]'}
                  '*': {}
                servers:
                  regional:
                    url: https://api.{edge}.{region}.example.com
                    description: A region.
                    variables:
                      region: {default: us1, values: [us1, ie1]}
                      edge: {default: ashburn, impliedBy: region, implied: {ie1: dublin}, description: An edge.}
                webhooks: {scheme: urlAndForm, header: X-Signature, algorithm: HmacSHA1, bodyHash: bodySHA256}
                sensitive: [/x-twilio/pii]
                """))
                .usingRecursiveComparison()
                .ignoringFields("file")
                .isEqualTo(new Configuration(
                        Optional.of("twilio-verify"),
                        Optional.of("0.1.0"),
                        Optional.of("dev.burin.twilio.verify"),
                        Optional.of("com.example.core"),
                        Map.of("challenge_enum_challenge_statuses", "ChallengeStatus"),
                        Map.of(
                                "accountSid_authToken",
                                Map.of("username", "TWILIO_ACCOUNT_SID", "password", "TWILIO_AUTH_TOKEN")),
                        Optional.of("I-Twilio-Idempotency-Token"),
                        Optional.of("Twilio-Request-Id"),
                        Map.of("code", "code", "message", "message", "moreInfo", "more_info"),
                        Map.of(
                                "ListOrders",
                                rule(Map.of(
                                        "style",
                                        "cursor",
                                        "items",
                                        "",
                                        "lastItem",
                                        "/id",
                                        "parameter",
                                        "after",
                                        "more",
                                        "/more")),
                                "*",
                                rule(Map.of("style", "pageNumber", "first", "0", "pages", "/pages", "total", "/total")),
                                "Raw",
                                rule(Map.of("style", "none"))),
                        Map.of(
                                "Complete",
                                new StreamRule(Optional.of("mode"), Optional.of("stream"), Optional.of("[DONE]")),
                                "*",
                                StreamRule.NONE),
                        List.of(new Server(
                                "https://api.ashburn.us1.example.com",
                                "https://api.{edge}.{region}.example.com",
                                List.of(
                                        new Variable("region", "us1", List.of("us1", "ie1"), Optional.empty(), ""),
                                        new Variable(
                                                "edge",
                                                "ashburn",
                                                List.of(),
                                                Optional.of(new Implied("region", Map.of("ie1", "dublin"))),
                                                "An edge.")),
                                "regional",
                                "A region.")),
                        Optional.of(new WebhookSignature(
                                WebhookSignature.Scheme.URL_AND_FORM,
                                "X-Signature",
                                "",
                                WebhookSignature.Encoding.BASE64,
                                "HmacSHA1",
                                Optional.of("bodySHA256"))),
                        List.of("/x-twilio/pii")));
    }

    private static PaginationRule rule(Map<String, String> texts) {
        return PaginationRule.of(key -> Optional.ofNullable(texts.get(key))).orElseThrow();
    }

    @Test
    void saysWhatIsWrongWithAPaginationRule() {
        List<Problem> problems = problemsOf("""
                pagination:
                  A: {parameter: page}
                  B: {style: pages, first: one, more: more}
                  C: {style: offset, param: skip}
                servers:
                  a: {description: Nowhere.}
                  b: {url: ftp://b.example}
                  c: {url: 'https://{x}.{y}.example', variables: {x: {default: a/b}, y: {}}}
                webhooks: {scheme: body, encoding: morse, algorithm: MD5}
                """);

        assertThat(problems)
                .extracting(Problem::pointer, Problem::cause)
                .containsExactly(
                        tuple("/pagination/A/style", "The key 'style' is missing"),
                        tuple("/pagination/B/style", "'pages' is not a style of pagination"),
                        tuple("/pagination/C/param", "The key 'param' is not known"),
                        tuple("/servers/a/url", "The key 'url' is missing"),
                        tuple("/servers/b/url", "'ftp://b.example' is not the URL of a server"),
                        tuple("/servers/c/variables/x/default", "'a/b' is not a value of a server's variable"),
                        tuple("/servers/c/variables/y/default", "The key 'default' is missing"),
                        tuple("/webhooks/header", "The key 'header' is missing"),
                        tuple("/webhooks/encoding", "'morse' is not an encoding of signatures"),
                        tuple("/webhooks/algorithm", "'MD5' is not an algorithm for signatures"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'{}'", "'sdk:'", "'names: {schemas: }'", "'sensitive: []'"})
    void everythingIsOptional(String text) {
        assertThat(read(text)).usingRecursiveComparison().ignoringFields("file").isEqualTo(Configuration.DEFAULT);
    }

    @Test
    void reportsAllProblemsTogetherWithTheirLines() {
        List<Problem> problems = problemsOf("""
                skd: {name: x}
                sdk:
                  name: [a]
                  versoin: 1.0
                http:
                  idempotencyHeader: "X\\r\\nEvil: 1"
                names:
                  schemas: {a: class, b: Fine, c: a.B}
                environment:
                  basic: {usrname: A, password: "a b"}
                errors: message
                sensitive: [x-twilio, /fine, {}]
                colour: red
                """);

        assertThat(problems)
                .extracting(Problem::pointer)
                .containsExactly(
                        "/skd",
                        "/colour",
                        "/sdk/versoin",
                        "/sdk/name",
                        "/names/schemas/a",
                        "/names/schemas/c",
                        "/environment/basic/usrname",
                        "/environment/basic/password",
                        "/http/idempotencyHeader",
                        "/errors",
                        "/sensitive/0",
                        "/sensitive/2");
        assertThat(problems)
                .extracting(problem -> problem.line().orElseThrow())
                .containsExactly(1, 13, 4, 3, 8, 8, 10, 10, 6, 11, 12, 12);
    }

    @ParameterizedTest
    @CsvSource({
        "'skd: {}', Did you mean 'sdk'",
        "'Http: {}', Did you mean 'http'",
        "'http: {idempotency_header: X}', Did you mean 'idempotencyHeader'",
        "'colour: red', 'Use one of accept, environment, errors, http, names, pagination, sdk, sensitive, servers, streaming, webhooks'"
    })
    void suggestsTheKeyThatWasMeant(String text, String cure) {
        assertThat(problemsOf(text)).singleElement().extracting(Problem::cure).isEqualTo(cure.replace("''", "'"));
    }

    @Test
    void namesTheFile() {
        assertThat(problemsOf("- a\n")).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("burin.yaml");
            assertThat(problem.cause()).isEqualTo("This is not a mapping");
        });
    }

    private Configuration read(String text) {
        try {
            return ConfigurationReader.read(Files.writeString(directory.resolve("burin.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Problem> problemsOf(String text) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(text))
                .problems();
    }
}
