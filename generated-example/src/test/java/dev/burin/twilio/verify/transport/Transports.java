package dev.burin.twilio.verify.transport;

import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.JdkTransport;
import dev.burin.twilio.verify.core.UrlConnectionTransport;
import okhttp3.OkHttpClient;

/** All the transports that there are. */
enum Transports {
    JDK,
    URL_CONNECTION,
    OK_HTTP;

    HttpTransport open() {
        return switch (this) {
            case JDK -> JdkTransport.builder().build();
            case URL_CONNECTION -> UrlConnectionTransport.builder().build();
            case OK_HTTP -> new OkHttpTransport(new OkHttpClient());
        };
    }
}
