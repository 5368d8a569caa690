package sdktemplate.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiError;
import sdktemplate.core.ApiException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JsonValue;

/**
 * What a token request is answered (RFC 6749, section 5).
 *
 * @param text the token
 * @param end the time until which it is used; null if nothing says so
 */
record AccessToken(String text, @Nullable Instant end) {
    private static final Redaction SECRET = new Redaction(Set.of("client_secret"));

    /**
     * {@return the token in an answer}
     *
     * @param asking the token request
     * @param response its answer
     * @param skew how long before its end it is taken for expired, at most
     * @param clock the time
     * @throws ApiException if the answer says why there is none
     * @throws DecodeException if the answer makes no sense; no word of it is in the message
     */
    static AccessToken read(HttpRequest asking, HttpResponse response, Duration skew, InstantSource clock) {
        JsonValue body = JsonValue.ofNull();
        try {
            body = JsonValue.parse(response.text());
        } catch (DecodeException e) {
            if (response.statusCode() < 300) {
                // The answer may hold the token: no word of it.
                throw new DecodeException("The token request's answer is not JSON");
            }
        }
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw refusal(asking, response, body);
        }
        String token = WireValue.property(body, "access_token");
        String type = WireValue.property(body, "token_type");
        if (token == null || (type != null && !type.equalsIgnoreCase("bearer"))) {
            throw new DecodeException("The token request's answer has no access_token of the type bearer");
        }
        return new AccessToken(token, end(WireValue.property(body, "expires_in"), skew, clock));
    }

    private static ApiException refusal(HttpRequest asking, HttpResponse response, JsonValue body) {
        String message = WireValue.property(body, "error_description");
        return ApiException.of(new ApiError(
                asking.operation(),
                response,
                null,
                WireValue.property(body, "error"),
                message,
                message == null ? null : SECRET.hide(message, asking),
                WireValue.property(body, "error_uri"),
                null));
    }

    private static @Nullable Instant end(@Nullable String seconds, Duration skew, InstantSource clock) {
        if (seconds == null || !seconds.matches("[0-9]{1,12}")) {
            return null;
        }
        Duration life = Duration.ofSeconds(Long.parseLong(seconds));
        Duration half = life.dividedBy(2);
        return clock.instant().plus(life).minus(skew.compareTo(half) < 0 ? skew : half);
    }

    /** {@return whether it is valid for a while yet} */
    boolean isUsable(Instant now) {
        return end == null || now.isBefore(end);
    }

    /** {@return when it ends, and nothing that would let anybody in} */
    @Override
    public String toString() {
        return "AccessToken[end=" + end + "]";
    }
}
