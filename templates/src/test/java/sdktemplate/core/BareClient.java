package sdktemplate.core;

import sdktemplate.core.internal.ApiClient;
import sdktemplate.core.internal.SdkInfo;

/** A client that is nothing but what every client is. */
final class BareClient extends ClientBuilder<BareClient> {
    private BareClient(SdkInfo info) {
        super(info);
    }

    static ApiClient of(SdkInfo info, String url) {
        return new BareClient(info).baseUrl(url).maxRetries(0).newClient();
    }

    @Override
    protected BareClient self() {
        return this;
    }
}
