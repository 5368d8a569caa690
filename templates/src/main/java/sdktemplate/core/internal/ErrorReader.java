package sdktemplate.core.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.ApiError;
import sdktemplate.core.ApiException;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;

/** Turns an answer that is an error into an exception. */
final class ErrorReader {
    private final SdkInfo info;
    private final Redaction redaction;

    ErrorReader(SdkInfo info) {
        this.info = info;
        this.redaction = new Redaction(info.sensitiveFields());
    }

    ApiException read(ApiRequest request, HttpRequest sent, HttpResponse response) {
        JsonValue body = body(response);
        String type = response.headers().first("Content-Type").orElse("");
        String message = info.errors().message(body, type);
        return ApiException.of(new ApiError(
                request.operation(),
                response,
                info.requestId(response),
                info.errors().code(body),
                message,
                message == null ? null : redaction.hide(message, sent),
                info.errors().link(body, type),
                typed(request, response)));
    }

    /** What the description says of the status, of the statuses like it, or of all others. */
    private static @Nullable Object typed(ApiRequest request, HttpResponse response) {
        String range = response.statusCode() / 100 + "XX";
        for (String status : List.of(String.valueOf(response.statusCode()), range, "default")) {
            JsonReader.Decoder<?> decoder = request.errors().get(status);
            if (decoder != null) {
                return decoded(response, decoder);
            }
        }
        return null;
    }

    private static @Nullable Object decoded(HttpResponse response, JsonReader.Decoder<?> decoder) {
        try {
            return decoder.read(JsonReader.of(response.body()));
        } catch (DecodeException e) {
            return null;
        }
    }

    /** A proxy's HTML page or nothing at all is an error too: the exception then has the raw body alone. */
    private static @Nullable JsonValue body(HttpResponse response) {
        try {
            return JsonValue.parse(response.text());
        } catch (DecodeException e) {
            return null;
        }
    }
}
