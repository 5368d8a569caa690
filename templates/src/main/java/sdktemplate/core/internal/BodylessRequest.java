package sdktemplate.core.internal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A request without a body: to the JDK's own builder that is a body of no bytes, unless the method is GET or DELETE,
 * and is announced by {@code Content-Length: 0} (RFC 9110, section 8.6: not where the method anticipates none). JDKs
 * before 19 announce it all the same.
 */
public final class BodylessRequest extends HttpRequest {
    private static final Set<String> ANTICIPATING_NONE = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");

    private final HttpRequest request;

    private BodylessRequest(HttpRequest request) {
        this.request = request;
    }

    /**
     * {@return the request, without a body of no bytes if its method anticipates none}
     *
     * @param request the request
     */
    public static HttpRequest unlessAnticipated(HttpRequest request) {
        long length = request.bodyPublisher()
                .map(HttpRequest.BodyPublisher::contentLength)
                .orElse(0L);
        return length == 0 && ANTICIPATING_NONE.contains(request.method()) ? new BodylessRequest(request) : request;
    }

    @Override
    public Optional<BodyPublisher> bodyPublisher() {
        return Optional.empty();
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public Optional<Duration> timeout() {
        return request.timeout();
    }

    @Override
    public boolean expectContinue() {
        return request.expectContinue();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public Optional<HttpClient.Version> version() {
        return request.version();
    }

    @Override
    public HttpHeaders headers() {
        return request.headers();
    }
}
