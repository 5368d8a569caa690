package sdk;

import dev.burin.twilio.verify.VerifyClient;
import dev.burin.twilio.verify.core.HttpTransport;
import dev.burin.twilio.verify.core.JdkTransport;
import dev.burin.twilio.verify.core.JsonReader;
import dev.burin.twilio.verify.core.JsonWriter;
import dev.burin.twilio.verify.model.Challenge;
import dev.burin.twilio.verify.service.entity.challenge.ChallengeListResponse;
import java.util.Objects;

/** The SDK that Burin generates, over the JDK's client. */
public class Burin implements Contender, AutoCloseable {
    private VerifyClient client;
    private Challenge kept;

    HttpTransport transport() {
        return JdkTransport.builder().build();
    }

    @Override
    public void connect(String url) {
        client = VerifyClient.builder().baseUrl(url).basicAuth("user", "password").transport(transport()).build();
    }

    @Override
    public String fetch() {
        return client.services().entities().challenges().fetch(SERVICE, IDENTITY, CHALLENGE).sid();
    }

    @Override
    public int decode(byte[] page) {
        // As the client reads an answer: to its end.
        ChallengeListResponse response = JsonReader.of(page).only(ChallengeListResponse::readFrom);
        return Objects.requireNonNull(response.challenges()).size();
    }

    @Override
    public void keep(byte[] challenge) {
        kept = JsonReader.of(challenge).only(Challenge::readFrom);
    }

    @Override
    public int encode() {
        return JsonWriter.toText(kept).length();
    }

    @Override
    public void close() {
        client.close();
    }
}
