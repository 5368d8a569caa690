package dev.burin.twilio.verify;

import static dev.burin.twilio.verify.testing.VerifyApi.IDENTITY;
import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.testing.VerifyApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** How clients are built, and what that changes on the wire. */
@Timeout(30)
class VerifyClientTest {
    private final VerifyApi api = VerifyApi.start();

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "TWILIO_ACCOUNT_SID", matches = ".+")
    void anEnvironmentWithoutCredentialsIsAnErrorThatNamesTheVariables() {
        assertThatThrownBy(VerifyClient::fromEnvironment)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No credentials in the environment: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN");
    }

    @Test
    void nothingIsSentWithoutCredentials() {
        VerifyClient anonymous = VerifyClient.builder().baseUrl(api.url()).build();

        assertThatThrownBy(() -> anonymous.services().entities().fetch(SERVICE, IDENTITY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("FetchEntity needs credentials: call basicAuth(username, password) [environment:"
                        + " TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN] on the client's builder");
        assertThat(api.requests()).isEmpty();
    }

    @Test
    void aRegionAloneIsReachedByItsUsualEdge() {
        VerifyServer regional = VerifyServer.regional();

        assertThat(regional.url()).isEqualTo("https://verify.ashburn.us1.twilio.com");
        assertThat(regional.withRegion(VerifyServer.Region.IE1).url())
                .isEqualTo("https://verify.dublin.ie1.twilio.com");
        assertThat(regional.withRegion("ie1").withEdge("frankfurt").url())
                .isEqualTo("https://verify.frankfurt.ie1.twilio.com");
        assertThatThrownBy(() -> regional.withRegion("evil.example/")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBaseUrlMayHaveAPath() {
        api.answer("FetchEntity", 200);

        api.builder()
                .baseUrl(api.url() + "/proxy/")
                .build()
                .services()
                .entities()
                .fetch(SERVICE, IDENTITY);

        assertThat(api.request().target()).isEqualTo("/proxy/v2/Services/" + SERVICE + "/Entities/customer-5821");
    }

    @Test
    void headersOfTheClientAndOfACallAreSent() {
        api.answer("FetchEntity", 200);
        VerifyClient client = api.builder()
                .header("X-Team", "payments")
                .header("X-Trace", "none")
                .userAgent("shop/1.4")
                .build();

        client.services()
                .entities()
                .fetch(
                        SERVICE,
                        IDENTITY,
                        RequestOptions.builder().header("X-Trace", "t1").build());

        assertThat(api.request().header("X-Team")).isEqualTo("payments");
        assertThat(api.request().header("X-Trace")).isEqualTo("t1");
        assertThat(api.request().header("User-Agent"))
                .startsWith("twilio-verify/0.1.0 ")
                .endsWith(" shop/1.4");
    }

    @Test
    void anAnswerTellsItsStatusHeadersAndRequestId() {
        api.answer(200, "{\"sid\":\"YE1\"}", "Twilio-Request-Id", "RQ9", "X-Rate", "7");

        var response = api.client().services().entities().fetchWithResponse(SERVICE, IDENTITY, RequestOptions.none());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.requestId()).contains("RQ9");
        assertThat(response.headers().first("x-rate")).contains("7");
        assertThat(response.body().sid()).isEqualTo("YE1");
    }
}
