package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sdktemplate.core.internal.ApiRequest;
import sdktemplate.core.internal.SdkInfo;
import sdktemplate.testing.TestServer;

/** What an exception says in the API's own words, where nobody configured where those are. */
class ErrorMessageTest {
    private static final ApiRequest PING = ApiRequest.get("Ping", "/ping").build();

    private static ApiException refusal(SdkInfo info, String body, String... headers) throws IOException {
        try (TestServer server = TestServer.start()) {
            server.answer(404, body, headers);
            return catchThrowableOfType(
                    ApiException.class,
                    () -> BareClient.of(info, server.url()).sendForNothing(PING, RequestOptions.none()));
        }
    }

    private static SdkInfo.Builder info() {
        return SdkInfo.named("sample", "2.0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "{'code':20404,'message':'No such thing'}|No such thing|20404",
                "{'Message':'No','Error_Code':'E1'}|No|E1",
                "{'error-message':'No','errorCode':'E1'}|No|E1",
                "{'error':{'code':'E1','message':'No'}}|No|E1",
                "{'error':{'type':'t','reason':'No'},'status':404}|No|-",
                "{'errors':[{'code':1,'message':'No'},{'code':2,'message':'Nor'}]}|No|1",
                "{'errors':['No','Nor']}|No|-",
                "{'error':'No'}|No|-",
                "{'error':'invalid_scope','error_description':'No'}|No|invalid_scope",
                "{'error':'invalid_scope','error_description':'No','code':7}|No|7",
                "{'error':'Not Found','message':'No','status':404}|No|-",
                "{'detail':'No','title':'Bad'}|No|-",
                "{'title':'Bad','status':404}|Bad|-",
                "{'detail':[{'loc':['a'],'msg':'No'}]}|No|-",
                "{'title':'Bad','errors':{'name':['is blank']}}|Bad|-",
                "{'fault':{'faultstring':'No','detail':{'errorcode':'E1'}}}|No|E1",
                "[{'errorCode':'E1','message':'No'}]|No|E1",
                "'No'|No|-",
                "{'message':{'text':'No'},'description':'Bad'}|Bad|-",
                "{'message':null,'error':{'message':'No'}}|No|-",
                "{'message':' ','msg':'No'}|No|-",
                "{'name':'x'}|-|-",
                "{'message':['a']}|-|-",
                "[]|-|-",
                "null|-|-",
                "7|-|-",
            })
    void theUsualNamesAreFound(String body, String message, String code) throws IOException {
        ApiException e = refusal(info().build(), body.replace('\'', '"'));

        assertThat(e.apiMessage().orElse(null)).isEqualTo(message);
        assertThat(e.code().orElse(null)).isEqualTo(code);
        assertThat(e)
                .hasMessage("Ping failed with status 404" + (message == null ? "" : ": " + message)
                        + (code == null ? "" : " (code " + code + ")"));
    }

    @Test
    void problemDetailsAreReadAsRfc9457Says() throws IOException {
        String body = """
                {"type": "https://api.example/out-of-credit", "title": "Out of credit", "detail": "It costs 50.",
                 "message": "other", "code": "C1"}""";
        String type = "application/problem+json; charset=utf-8";
        ApiException whole = refusal(info().build(), body, "Content-Type", type);
        ApiException brief =
                refusal(info().build(), "{\"type\": \"about:blank\", \"title\": \"Gone\"}", "Content-Type", type);

        assertThat(whole).hasMessage("Ping failed with status 404: It costs 50. (code C1)");
        assertThat(whole.moreInfo()).contains("https://api.example/out-of-credit");
        assertThat(brief.apiMessage()).contains("Gone");
        assertThat(brief.moreInfo()).isEmpty();
    }

    @Test
    void whatIsConfiguredCountsFirstAndTheUsualNamesAfterIt() throws IOException {
        SdkInfo info = info().errorFields("reason", "/0/why/a~1b", "see")
                .errorFields(null, "/why", null)
                .declaredErrorFields("/state", "/text")
                .build();
        ApiException first = refusal(info, "[{\"why\": {\"a/b\": \"No\"}, \"message\": \"other\"}]");
        ApiException second = refusal(
                info, "{\"why\": \"Because\", \"message\": \"other\", \"reason\": 7, \"code\": 8, \"see\": \"x\"}");
        ApiException declared = refusal(info, "{\"text\": \"No\", \"state\": 3, \"title\": \"other\"}");
        ApiException proxys = refusal(info, "{\"message\": \"upstream\"}");

        assertThat(first.apiMessage()).contains("No");
        assertThat(second).hasMessage("Ping failed with status 404: Because (code 7)");
        assertThat(second.moreInfo()).contains("x");
        assertThat(declared).hasMessage("Ping failed with status 404: No (code 3)");
        assertThat(proxys.apiMessage()).contains("upstream");
    }

    @Test
    void aMessageIsOneLineOfBearableLength() throws IOException {
        String text = "No\\r\\n[INFO] BUILD SUCCESS\\u001b[2J\\u202e\\u2028" + "x".repeat(5_000);
        ApiException e = refusal(info().build(), "{\"message\": \"" + text + "\", \"code\": \"a\\nb\"}");

        assertThat(e.getMessage())
                .startsWith("Ping failed with status 404: No [INFO] BUILD SUCCESS [2J xxx")
                .endsWith("x… (code a b)")
                .hasSizeLessThan(1_100);
        assertThat(e.apiMessage().orElseThrow()).contains("\r\n").hasSizeGreaterThan(5_000);
    }
}
