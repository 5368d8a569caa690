package sdktemplate.core.internal;

import java.util.function.Function;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;

/** Turns an answer into what a call returns, or into the exception that it throws. */
final class ResultReader {
    private final SdkInfo info;
    private final ErrorReader errors;
    private final ContentEncoding encoding;

    ResultReader(ClientSettings settings) {
        this.info = settings.info();
        this.errors = new ErrorReader(info);
        this.encoding = new ContentEncoding(settings.maxResponseBytes());
    }

    /**
     * The result.
     *
     * @param request the call
     * @param sent what was sent
     * @param answer what came back
     * @param reader reads the body of a success
     */
    <T> ApiResponse<T> read(ApiRequest request, HttpRequest sent, HttpResponse answer, Function<Success, T> reader) {
        String requestId = info.requestId(answer);
        boolean success = answer.statusCode() >= 200 && answer.statusCode() <= 299;
        try {
            HttpResponse response = encoding.undo(sent, answer);
            if (success) {
                return new ApiResponse<>(
                        response.statusCode(),
                        response.headers(),
                        reader.apply(new Success(sent, response, requestId)),
                        requestId,
                        response.attempts());
            }
            throw errors.read(request, sent, response);
        } catch (DecodeException e) {
            // An error whose body is unreadable is that error all the same.
            throw success
                    ? new DecodeException(request.operation(), answer, requestId, e)
                    : errors.read(request, sent, answer);
        }
    }
}
