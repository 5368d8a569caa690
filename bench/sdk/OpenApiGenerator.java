package sdk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import oag.ApiClient;
import oag.ApiException;
import oag.api.VerifyV2ChallengeApi;
import oag.model.ListChallengeResponse;
import oag.model.VerifyV2ServiceEntityChallenge;

/** What openapi-generator makes with its native library. */
public final class OpenApiGenerator implements Contender {
    private final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();
    private VerifyV2ChallengeApi api;
    private VerifyV2ServiceEntityChallenge kept;

    @Override
    public void connect(String url) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic dXNlcjpwYXNzd29yZA=="));
        api = new VerifyV2ChallengeApi(client);
    }

    @Override
    public String fetch() throws IOException {
        try {
            return api.fetchChallenge(SERVICE, IDENTITY, CHALLENGE).getSid();
        } catch (ApiException e) {
            throw new IOException(e);
        }
    }

    @Override
    public int decode(byte[] page) throws IOException {
        return mapper.readValue(page, ListChallengeResponse.class).getChallenges().size();
    }

    @Override
    public void keep(byte[] challenge) throws IOException {
        kept = mapper.readValue(challenge, VerifyV2ServiceEntityChallenge.class);
    }

    @Override
    public int encode() throws IOException {
        return mapper.writeValueAsString(kept).length();
    }
}
