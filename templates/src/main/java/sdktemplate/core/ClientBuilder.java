package sdktemplate.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.BaseUrl;
import sdktemplate.core.internal.ClientSettings;
import sdktemplate.core.internal.HttpLog;
import sdktemplate.core.internal.OperationServers;
import sdktemplate.core.internal.SdkInfo;
import sdktemplate.core.internal.ServerUrl;

/**
 * What every client can be built with.
 *
 * @param <B> the builder of a particular client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final SdkInfo info;
    private final Map<String, Credential> credentials = new LinkedHashMap<>();
    private final Headers.Builder headers = Headers.builder();
    private final List<Interceptor> interceptors = new ArrayList<>();
    private final List<CallListener> listeners = new ArrayList<>();
    private @Nullable String baseUrl;
    private final List<ServerUrl> operationServers = new ArrayList<>();
    private @Nullable ServerUrl server;
    private @Nullable String userAgent;
    private @Nullable HttpTransport transport;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private @Nullable Duration timeout;
    private Duration idleTimeout = Duration.ofSeconds(60);
    private @Nullable Duration attemptTimeout;
    private int maxResponseBytes = 64 * 1024 * 1024;
    private int maxRedirects = 10;
    private RetryPolicy retryPolicy = RetryPolicy.standard();

    /**
     * Starts with what the SDK presets.
     *
     * @param info what tells the SDK from others
     */
    @SuppressWarnings("exports")
    protected ClientBuilder(SdkInfo info) {
        this.info = info;
    }

    /** {@return this} */
    protected abstract B self();

    /**
     * Says where the API is. Where the API's description says it too, all requests are sent to this URL instead, also
     * those of operations that have a server of their own.
     *
     * @param url {@code http} or {@code https}, host, port and path; credentials are sent there and nowhere else
     * @return this
     */
    public B baseUrl(String url) {
        baseUrl = url;
        return self();
    }

    /**
     * Limits how long making a connection may take.
     *
     * @param limit the time; 10 seconds if nothing is said. It has no effect with a {@link #transport} of your own
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public B connectTimeout(Duration limit) {
        connectTimeout = Checks.positive("connectTimeout", limit);
        return self();
    }

    /**
     * Limits how long a call may take.
     *
     * @param limit the time for all attempts, the pauses between them, and the last byte of the answer, also of an
     *     {@link EventStream}. If nothing is said, 60 seconds, in which such a stream has to begin
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public B timeout(Duration limit) {
        timeout = Checks.positive("timeout", limit);
        return self();
    }

    /**
     * Limits how long the API may be silent while an {@link EventStream} is read. Anything that it sends counts, also
     * what is no event.
     *
     * @param limit the time for which nothing comes; 60 seconds if nothing is said
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public B idleTimeout(Duration limit) {
        idleTimeout = Checks.positive("idleTimeout", limit);
        return self();
    }

    /**
     * Limits how long one attempt may take. One that takes longer counts as failed: a call that may be repeated is.
     *
     * @param limit the time from the connection to the last byte of the answer; all that the call has left if nothing
     *     is said
     * @return this
     * @throws IllegalArgumentException if it is not positive
     */
    public B attemptTimeout(Duration limit) {
        attemptTimeout = Checks.positive("attemptTimeout", limit);
        return self();
    }

    /**
     * Limits how often a call that failed is repeated.
     *
     * @param number of repetitions; 2 if nothing is said, 0 for none
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public B maxRetries(int number) {
        return retryPolicy(retryPolicy.withMaxRetries(number));
    }

    /**
     * Says which failed calls are repeated, and when.
     *
     * @param policy the rules
     * @return this
     */
    public B retryPolicy(RetryPolicy policy) {
        retryPolicy = policy;
        return self();
    }

    /**
     * Limits how large an answer may be.
     *
     * @param limit its bytes; 64 MiB if nothing is said. It has no effect with a {@link #transport} of your own
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public B maxResponseBytes(int limit) {
        maxResponseBytes = Checks.notNegative("maxResponseBytes", limit);
        return self();
    }

    /**
     * Limits how many redirects of an attempt are followed (RFC 9110, section 15.4): any of GET and HEAD, and those of
     * other methods whose status is 307 or 308, whose target is at the same origin, and whose body can be sent again.
     * Credentials and header fields of your own go to the same origin only, and nothing goes from {@code https} to
     * {@code http}. A redirect that is not followed is an {@link ApiException}.
     *
     * @param number of redirects; 10 if nothing is said, 0 for none
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public B maxRedirects(int number) {
        maxRedirects = Checks.notNegative("maxRedirects", number);
        return self();
    }

    /**
     * Sends requests by other means than the JDK's HTTP client with its usual settings: a {@link JdkTransport} with
     * settings of your own, a {@link UrlConnectionTransport} for programs that live briefly, or what you wrote.
     *
     * @param other sends requests; several clients may share it
     * @return this
     */
    public B transport(HttpTransport other) {
        transport = other;
        return self();
    }

    /**
     * Lets something take part in every attempt of every call. The first one that is set is the outermost.
     *
     * @param interceptor takes part
     * @return this
     */
    public B interceptor(Interceptor interceptor) {
        interceptors.add(interceptor);
        return self();
    }

    /**
     * Tells somebody what happens to calls.
     *
     * @param listener is told
     * @return this
     */
    public B listener(CallListener listener) {
        listeners.add(listener);
        return self();
    }

    /**
     * Logs every attempt: at level DEBUG the operation, its path without any value, status, time and request id; at
     * level TRACE header fields and bodies too. Credentials and the values of header fields that nobody knows to be
     * harmless are never shown, nor are those of body fields that the API's description marks as secret or personal.
     *
     * @param logger where to log, {@code System.getLogger("com.example.shop")}
     * @return this
     */
    public B logger(System.Logger logger) {
        return interceptor(next -> new HttpLog(next, logger, info));
    }

    /**
     * Sends a header field with every request.
     *
     * @param name its name
     * @param value its value
     * @return this
     * @throws IllegalArgumentException if HTTP allows no such name or value
     */
    public B header(String name, String value) {
        headers.set(name, value);
        return self();
    }

    /**
     * Adds to what the SDK calls itself in requests.
     *
     * @param suffix your program's name and version, {@code shop/1.4}
     * @return this
     */
    public B userAgent(String suffix) {
        userAgent = suffix;
        return self();
    }

    /**
     * Chooses a server of those that the API's description names. Operations that have one of their own keep it.
     *
     * @param url its URL
     * @return this
     */
    @SuppressWarnings("exports")
    protected B serverUrl(ServerUrl url) {
        server = url;
        return self();
    }

    /**
     * Chooses one of the servers that operations have of their own, for those that have it.
     *
     * @param url its URL
     * @return this
     */
    @SuppressWarnings("exports")
    protected B operationServerUrl(ServerUrl url) {
        operationServers.add(url);
        return self();
    }

    /**
     * Sets what proves who calls.
     *
     * @param schemeId the id of the security scheme that it is for
     * @param credential the proof
     * @return this
     */
    protected B credential(String schemeId, Credential credential) {
        credentials.put(schemeId, credential);
        return self();
    }

    /**
     * {@return what makes the client's calls}
     *
     * @throws IllegalStateException if nothing says where the API is
     * @throws IllegalArgumentException if the base URL is none
     */
    @SuppressWarnings("exports")
    protected ApiClient newClient() {
        String described = server == null ? info.baseUrl() : server.url();
        String url = baseUrl == null ? described : baseUrl;
        if (url == null) {
            throw new IllegalStateException("Where is the API? Its description does not say: set baseUrl");
        }
        String agent = info.userAgent() + (userAgent == null ? "" : " " + userAgent);
        Headers all = Headers.builder()
                .set("User-Agent", agent)
                .setAll(headers.build())
                .build();
        HttpTransport sender = transport == null ? jdkTransport() : transport;
        Map<String, Credential> bound = new LinkedHashMap<>();
        for (Map.Entry<String, Credential> credential : credentials.entrySet()) {
            bound.put(credential.getKey(), credential.getValue().over(sender));
        }
        return new ApiClient(new ClientSettings(
                info,
                BaseUrl.of(url),
                new OperationServers(
                        baseUrl != null && info.baseUrl() != null,
                        server == null ? Map.of() : server.values(),
                        operationServers),
                sender,
                bound,
                retryPolicy,
                all,
                timeout,
                idleTimeout,
                attemptTimeout,
                maxResponseBytes,
                maxRedirects,
                interceptors,
                listeners));
    }

    private HttpTransport jdkTransport() {
        return JdkTransport.builder()
                .connectTimeout(connectTimeout)
                .maxResponseBytes(maxResponseBytes)
                .build();
    }
}
