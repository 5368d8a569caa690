package sdk;

import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.UrlConnectionTransport;

/** The SDK that Burin generates, over HttpURLConnection. */
public final class BurinUrlConnection extends Burin {
    @Override
    HttpTransport transport() {
        return UrlConnectionTransport.builder().build();
    }
}
