package sdktemplate.sample;

import sdktemplate.core.ClientBuilder;
import sdktemplate.core.Credential;
import sdktemplate.core.RequestOptions;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.SdkInfo;

/** A client of the widget API. */
public final class SampleClient {
    private final ApiClient client;

    private SampleClient(ApiClient client) {
        this.client = client;
    }

    public static Builder builder() {
        return new Builder();
    }

    public SampleClient withOptions(RequestOptions options) {
        return new SampleClient(client.withOptions(options));
    }

    public WidgetService widgets() {
        return new WidgetService(client);
    }

    public AsyncWidgetService asyncWidgets() {
        return new AsyncWidgetService(client);
    }

    /** The client as generated services see it. */
    public ApiClient apiClient() {
        return client;
    }

    /** Builds clients. */
    public static final class Builder extends ClientBuilder<Builder> {
        private Builder() {
            super(SdkInfo.named("sample", "2.0.0")
                    .sibling("https://api.sample.example/base")
                    .idempotencyHeader("Idempotency-Token")
                    .requestIdHeader("Request-Id")
                    .errorFields("code", "message", "more_info")
                    .credential("basic", "basicAuth(username, password)", "SAMPLE_USERNAME and SAMPLE_PASSWORD")
                    .credential("key", "key(key)", "SAMPLE_KEY")
                    .credential("token", "token(token)")
                    .sensitiveFields("Sid", "name")
                    .build());
        }

        public Builder basicAuth(String username, String password) {
            return credential("basic", Credential.basic(username, password));
        }

        public Builder key(String key) {
            return credential("key", Credential.apiKeyInQuery("api key", key));
        }

        public Builder token(String token) {
            return credential("token", Credential.bearer(token));
        }

        public Builder token(Credential own) {
            return credential("token", own);
        }

        @Override
        protected Builder self() {
            return this;
        }

        public SampleClient build() {
            return new SampleClient(newClient());
        }
    }
}
