package sdktemplate.core.internal;

import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpResponse;

/**
 * Makes responses of what the JDK's client receives. A connection that is kept open refers to the handler of its last
 * response, and the JDK's client ends its threads when nobody refers to it: so the handler must not refer to the
 * transport.
 *
 * @param exchange what the response belongs to
 * @param calls the transport's calls, of which this is one as long as its body arrives
 * @param place the call's place among those to the same origin
 * @param maxResponseBytes how large a body that is not streamed may be
 */
public record JdkResponseHandler(
        Exchange exchange, CallsUnderWay calls, ConcurrencyLimits.Place place, int maxResponseBytes)
        implements BodyHandler<HttpResponse> {
    @Override
    public BodySubscriber<HttpResponse> apply(ResponseInfo response) {
        int status = response.statusCode();
        Headers headers = headers(response);
        return exchange.isStreamed(status)
                ? BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(),
                        stream -> new HttpResponse(status, headers, streamed(stream, headers)))
                : BodySubscribers.mapping(
                        new LimitedBody(maxResponseBytes), bytes -> new HttpResponse(status, headers, bytes));
    }

    /** Over HTTP/2 the status is among them, with a name that no field has. */
    private static Headers headers(ResponseInfo response) {
        Map<String, List<String>> fields = new HashMap<>(response.headers().map());
        fields.remove(":status");
        return Headers.of(fields);
    }

    private InputStream streamed(InputStream stream, Headers headers) {
        // The JDK compares the length with what came over HTTP/1.1 alone.
        OptionalLong length = headers.contentLength();
        InputStream whole = length.isPresent() ? new ExactStream(stream, length.getAsLong()) : stream;
        return exchange.inTime(calls.with(whole, place.keep()));
    }
}
