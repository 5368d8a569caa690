package sdktemplate.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.CallListener;
import sdktemplate.core.Credential;
import sdktemplate.core.Headers;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.Interceptor;
import sdktemplate.core.RetryPolicy;

/**
 * What a client was built with.
 *
 * @param info what tells the SDK from others
 * @param baseUrl where the API is
 * @param operationServers where operations go that have servers of their own
 * @param transport what sends requests
 * @param credentials credentials by security scheme
 * @param retryPolicy which failed calls are repeated, and when
 * @param headers header fields that every request has
 * @param timeout how long a call may take, if the user said so
 * @param idleTimeout how long a stream may be silent
 * @param attemptTimeout how long one attempt may take, if less
 * @param maxResponseBytes how large an answer may be
 * @param maxRedirects how many redirects of an attempt are followed
 * @param interceptors what takes part in each attempt, the first outermost
 * @param listeners who is told of calls
 */
public record ClientSettings(
        SdkInfo info,
        BaseUrl baseUrl,
        OperationServers operationServers,
        HttpTransport transport,
        Map<String, Credential> credentials,
        RetryPolicy retryPolicy,
        Headers headers,
        @Nullable Duration timeout,
        Duration idleTimeout,
        @Nullable Duration attemptTimeout,
        int maxResponseBytes,
        int maxRedirects,
        List<Interceptor> interceptors,
        List<CallListener> listeners) {
    /**
     * Copies the collections.
     *
     * @param info what tells the SDK from others
     * @param baseUrl where the API is
     * @param operationServers where operations go that have servers of their own
     * @param transport what sends requests
     * @param credentials credentials by security scheme
     * @param retryPolicy which failed calls are repeated, and when
     * @param headers header fields that every request has
     * @param timeout how long a call may take, if the user said so
     * @param idleTimeout how long a stream may be silent
     * @param attemptTimeout how long one attempt may take, if less
     * @param maxResponseBytes how large an answer may be
     * @param maxRedirects how many redirects of an attempt are followed
     * @param interceptors what takes part in each attempt, the first outermost
     * @param listeners who is told of calls
     */
    public ClientSettings {
        credentials = Map.copyOf(credentials);
        interceptors = List.copyOf(interceptors);
        listeners = List.copyOf(listeners);
    }

    /** What sends an attempt: interceptors see it before it has credentials, and when its redirects were followed. */
    HttpTransport attempts() {
        HttpTransport attempts = new RedirectTransport(new AuthTransport(transport, credentials, info), transport);
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            attempts = interceptors.get(i).around(attempts);
        }
        return attempts;
    }

    /** The same for a place that the caller chose. */
    ClientSettings at(BaseUrl chosen) {
        return new ClientSettings(
                info,
                chosen,
                operationServers.asRedirected(),
                transport,
                credentials,
                retryPolicy,
                headers,
                timeout,
                idleTimeout,
                attemptTimeout,
                maxResponseBytes,
                maxRedirects,
                interceptors,
                listeners);
    }

    /** Where a request goes. */
    BaseUrl baseUrlOf(ApiRequest request) {
        return operationServers.of(request.servers(), baseUrl);
    }

    /** {@return the names of what there is, without secrets} */
    @Override
    public String toString() {
        return "ClientSettings[" + info.name() + " at " + baseUrl + ", credentials " + credentials.keySet() + "]";
    }
}
