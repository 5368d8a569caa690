package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiError;
import sdktemplate.core.ApiException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JsonValue;
import sdktemplate.core.Operation;

/** Turns an answer that is an error into an exception. */
final class ErrorReader {
    private final SdkInfo info;

    ErrorReader(SdkInfo info) {
        this.info = info;
    }

    ApiException read(Operation operation, HttpResponse response) {
        JsonValue body = body(response);
        return ApiException.of(new ApiError(
                operation,
                response,
                requestId(response),
                property(body, info.errorCode()),
                property(body, info.errorMessage()),
                property(body, info.errorMoreInfo())));
    }

    @Nullable
    String requestId(HttpResponse response) {
        String header = info.requestIdHeader();
        return header == null ? null : response.headers().first(header).orElse(null);
    }

    /** A proxy's HTML page or nothing at all is an error too: the exception then has the raw body alone. */
    private static @Nullable JsonValue body(HttpResponse response) {
        try {
            return JsonValue.parse(response.text());
        } catch (DecodeException e) {
            return null;
        }
    }

    private static @Nullable String property(@Nullable JsonValue body, @Nullable String name) {
        JsonValue value = name != null && body instanceof JsonValue.JsonObject object ? object.get(name) : null;
        return value == null || value instanceof JsonValue.JsonNull ? null : WireValue.text(value);
    }
}
