package sdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.twilio.base.Page;
import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.verify.v2.service.entity.Challenge;
import java.nio.charset.StandardCharsets;

/** Twilio's own library. Its requests are sent to the server here, which it has no setting for. */
public final class TwilioJava implements Contender {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    private TwilioRestClient client;

    private static final class Redirected extends HttpClient {
        private final HttpClient network = new NetworkHttpClient();
        private final String url;

        Redirected(String url) {
            this.url = url;
        }

        @Override
        public Response makeRequest(Request request) {
            String path = request.getUrl().replaceFirst("https?://[^/]*", "");
            Request redirected = new Request(request.getMethod(), url + path);
            redirected.setAuth(request.getUsername(), request.getPassword());
            return network.makeRequest(redirected);
        }
    }

    @Override
    public void connect(String url) {
        client = new TwilioRestClient.Builder("user", "password").httpClient(new Redirected(url)).build();
    }

    @Override
    public String fetch() {
        return Challenge.fetcher(SERVICE, IDENTITY, CHALLENGE).fetch(client).getSid();
    }

    @Override
    public int decode(byte[] page) {
        String json = new String(page, StandardCharsets.UTF_8);
        return Page.fromJson("challenges", json, Challenge.class, mapper).getRecords().size();
    }

    @Override
    public void keep(byte[] challenge) {}

    @Override
    public int encode() {
        return 0; // it has no way to
    }
}
