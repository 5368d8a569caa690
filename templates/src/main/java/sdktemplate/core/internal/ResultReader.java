package sdktemplate.core.internal;

import java.util.function.Function;
import sdktemplate.core.ApiResponse;
import sdktemplate.core.DecodeException;
import sdktemplate.core.HttpRequest;
import sdktemplate.core.HttpResponse;
import sdktemplate.core.TimeoutException;

/** Turns an answer into what a call returns, or into the exception that it throws. */
final class ResultReader {
    private final SdkInfo info;
    private final ErrorReader errors;
    private final ContentEncoding encoding;
    private final ContentEncoding errorEncoding;

    ResultReader(ClientSettings settings) {
        this.info = settings.info();
        this.errors = new ErrorReader(info);
        this.encoding = new ContentEncoding(settings.maxResponseBytes());
        this.errorEncoding = new ContentEncoding(HttpResponse.MAX_KEPT_BYTES);
    }

    /**
     * The result.
     *
     * @param request the call
     * @param sent what was sent
     * @param answer what came back
     * @param deadline when the call has to be over
     * @param reader reads the body of a success
     */
    <T> ApiResponse<T> read(
            ApiRequest request, HttpRequest sent, HttpResponse answer, Deadline deadline, Function<Success, T> reader) {
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw errors.read(request, sent, error(sent, answer, deadline));
        }
        String requestId = info.requestId(answer);
        try {
            HttpResponse response = encoding.undo(sent, answer, deadline);
            return new ApiResponse<>(
                    response.statusCode(),
                    response.headers(),
                    reader.apply(new Success(sent, response, requestId)),
                    requestId,
                    response.attempts());
        } catch (DecodeException e) {
            answer.discard();
            throw new DecodeException(request.operation(), answer, requestId, e);
        }
    }

    /** As much of an error as is kept of it. One whose body is unreadable, or takes too long, is that error too. */
    private HttpResponse error(HttpRequest sent, HttpResponse answer, Deadline deadline) {
        try {
            return errorEncoding.undoBeginning(sent, answer, deadline).beginning();
        } catch (DecodeException | TimeoutException e) {
            return answer.beginning();
        }
    }
}
