package sdktemplate.core;

import java.util.function.UnaryOperator;
import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.SdkInfo;

/** A client of an API without idempotency keys, error fields and request ids. */
final class KeylessClient {
    final ApiClient client;

    KeylessClient(String url) {
        this(url, builder -> builder);
    }

    KeylessClient(String url, UnaryOperator<Builder> settings) {
        client = settings.apply(new Builder().baseUrl(url)).client();
    }

    static final class Builder extends ClientBuilder<Builder> {
        private Builder() {
            super(SdkInfo.named("key less", "1.0").build());
        }

        private ApiClient client() {
            return newClient();
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
