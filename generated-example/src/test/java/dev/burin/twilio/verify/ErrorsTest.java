package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static dev.burin.twilio.verify.testing.VerifySpec.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.burin.twilio.verify.core.ApiException;
import dev.burin.twilio.verify.core.AuthenticationException;
import dev.burin.twilio.verify.core.BadRequestException;
import dev.burin.twilio.verify.core.ConflictException;
import dev.burin.twilio.verify.core.ConnectionException;
import dev.burin.twilio.verify.core.DecodeException;
import dev.burin.twilio.verify.core.NotFoundException;
import dev.burin.twilio.verify.core.PermissionDeniedException;
import dev.burin.twilio.verify.core.RateLimitException;
import dev.burin.twilio.verify.core.ServerException;
import dev.burin.twilio.verify.core.UnprocessableEntityException;
import dev.burin.twilio.verify.testing.VerifyApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API refuses is an exception that says why. */
@Timeout(30)
class ErrorsTest {
    private static final String NOT_FOUND = "{\"code\":20404,\"message\":\"The requested resource was not found\","
            + "\"more_info\":\"https://www.twilio.com/docs/errors/20404\",\"status\":404}";

    private final VerifyApi api = VerifyApi.start();
    private final VerifyClient client = api.builder().maxRetries(0).build();

    @AfterEach
    void stop() {
        api.close();
    }

    private void fetch() {
        client.services().entities().fetch(SERVICE, IDENTITY);
    }

    @Test
    void tooManyVerificationsAreARateLimitException() {
        String example = VERIFY.answer("CreateVerification", 429).toString();
        api.answer(429, example, "Twilio-Request-Id", "RQ7", "Retry-After", "60");

        RateLimitException e = catchThrowableOfType(
                RateLimitException.class,
                () -> client.services()
                        .verifications()
                        .create(SERVICE, p -> p.channel("sms").to("+14155550142")));

        assertThat(e.statusCode()).isEqualTo(429);
        assertThat(e.operationId()).contains("CreateVerification");
        assertThat(e.code()).contains("60203");
        assertThat(e.apiMessage())
                .hasValueSatisfying(message -> assertThat(e.getMessage())
                        .isEqualTo("CreateVerification failed with status 429: " + message
                                + " (code 60203), request RQ7"));
        assertThat(e.moreInfo()).contains("https://www.twilio.com/docs/errors/60203");
        assertThat(e.requestId()).contains("RQ7");
        assertThat(e.isRetryable()).isTrue();
        assertThat(e.rawBody()).isEqualTo(example);
        assertThat(e.headers().first("retry-after")).contains("60");
    }

    private static Arguments[] statuses() {
        return new Arguments[] {
            Arguments.of(400, BadRequestException.class, false),
            Arguments.of(401, AuthenticationException.class, false),
            Arguments.of(402, ApiException.class, false),
            Arguments.of(403, PermissionDeniedException.class, false),
            Arguments.of(404, NotFoundException.class, false),
            Arguments.of(408, ApiException.class, true),
            Arguments.of(409, ConflictException.class, false),
            Arguments.of(422, UnprocessableEntityException.class, false),
            Arguments.of(429, RateLimitException.class, true),
            Arguments.of(500, ServerException.class, true),
            Arguments.of(503, ServerException.class, true),
            Arguments.of(300, ApiException.class, false)
        };
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void eachStatusHasItsException(int status, Class<? extends ApiException> type, boolean retryable) {
        api.answer(status, NOT_FOUND, "Location", "/elsewhere").answer(status, NOT_FOUND);

        ApiException e = catchThrowableOfType(type, this::fetch);

        assertThat(e).isExactlyInstanceOf(type);
        assertThat(e.statusCode()).isEqualTo(status);
        assertThat(e.isRetryable()).isEqualTo(retryable);
        assertThat(e.code()).contains("20404");
        assertThatThrownBy(() -> client.async()
                        .services()
                        .entities()
                        .fetch(SERVICE, IDENTITY)
                        .join())
                .cause()
                .isExactlyInstanceOf(type)
                .hasMessage(e.getMessage());
        assertThat(api.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Bad gateway</html>", "[]", "null", "{\"code\":null}"})
    void anErrorNeedNotBeJson(String body) {
        api.answer(500, body);

        ServerException e = catchThrowableOfType(ServerException.class, this::fetch);

        assertThat(e).hasMessage("FetchEntity failed with status 500");
        assertThat(e.rawBody()).isEqualTo(body);
        assertThat(e.code()).isEmpty();
    }

    @Test
    void anErrorThatIsOnlyATextIsItsMessage() {
        api.answer(500, "\"oops\"");

        assertThat(catchThrowableOfType(ServerException.class, this::fetch))
                .hasMessage("FetchEntity failed with status 500: oops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"sid\":{}}", "{\"sid\":\"YE1\"", "{} {}", "<html></html>"})
    void aSuccessThatIsNotWhatTheSpecSaysIsADecodeException(String body) {
        api.answer(200, body, "Twilio-Request-Id", "RQ8");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(DecodeException.class)
                .hasMessageStartingWith("FetchEntity answered with status 200")
                .hasMessageEndingWith("request RQ8");
    }

    @Test
    void whereNothingListensIsAConnectionException() {
        api.close();

        assertThatThrownBy(this::fetch)
                .isInstanceOfSatisfying(
                        ConnectionException.class,
                        e -> assertThat(e.isRetryable()).isTrue())
                .hasMessage("FetchEntity: no connection to " + api.url().substring("http://".length()));
    }
}
