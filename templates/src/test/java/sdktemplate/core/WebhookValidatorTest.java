package sdktemplate.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sdktemplate.core.WebhookValidator.Encoding;

/** The signatures were computed by another implementation of HMAC, in another language. */
class WebhookValidatorTest {
    private static final String HOOK = "https://shop.example/hooks";
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String JSON = "{\"sid\":\"VE1\",\"status\":\"approved ✓\"}";
    private static final String HASH = "848f2e0ab4f74fc4107f7b22b293037ae7b31a61a8e1725f0056b8c98b622385";

    private final WebhookValidator overUrl =
            WebhookValidator.overUrlAndForm("X-Signature", "", Encoding.BASE64, "HmacSHA1", "bodySHA256", "token-1");

    private static boolean isValid(WebhookValidator validator, String url, String signature, String type, String body) {
        Headers headers = Headers.builder()
                .set("x-signature", signature)
                .set("Content-Type", type.isEmpty() ? "text/plain" : type)
                .build();
        return validator.isValid(url, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                HOOK + "?order=7&kind=a%20b|rF0Feb4E/ErxDKBvAQE/ZOr5dqM=|"
                        + "To=%2B3725550101&CallSid=CA1&Digits=12+34&from=%C3%BC%26%3D",
                HOOK + "?order=7&kind=a%20b|rF0Feb4E/ErxDKBvAQE/ZOr5dqM=|"
                        + "from=%c3%bc%26%3d&Digits=12%2034&To=%2B3725550101&CallSid=CA1&",
                HOOK + "?order=7&kind=a%20b|s5YP9clhyYHGzXpygcTmGPwWM6A=|b=2&a=x&a=b&a=x",
                HOOK + "|LZFLJTcyhhrh77RvhfuGSp+tKKs=|~~",
                "https://shop.example:443/hooks|LZFLJTcyhhrh77RvhfuGSp+tKKs=|~~",
                HOOK + "|fjp3NcH1yQfFZ1hFHB4KkMeBw7I=|~~",
            })
    void aFormIsSignedWithItsUrl(String url, String signature, String body) {
        assertThat(isValid(overUrl, url, signature, FORM, body)).isTrue();
        assertThat(isValid(overUrl, url + "x", signature, FORM, body)).isFalse();
        assertThat(isValid(overUrl, url, signature, FORM, body + "&x=1")).isFalse();
        assertThat(isValid(overUrl, url, "A" + signature.substring(1), FORM, body))
                .isEqualTo(signature.startsWith("A"));
    }

    @Test
    void anotherBodyIsSignedByItsHashInTheUrl() {
        String url = HOOK + "?bodySHA256=" + HASH;
        String signature = "Aw3I3dqxpykswXGTqaIlm6eH0L0=";
        assertThat(isValid(overUrl, url, signature, "application/json", JSON)).isTrue();
        assertThat(isValid(overUrl, url, signature, "application/json", JSON + " "))
                .isFalse();
        assertThat(isValid(overUrl, HOOK, "LZFLJTcyhhrh77RvhfuGSp+tKKs=", "application/json", JSON))
                .isFalse();
        assertThat(isValid(overUrl, HOOK + "?bodySHA256=", signature, "application/json", JSON))
                .isFalse();
        WebhookValidator formsAlone =
                WebhookValidator.overUrlAndForm("X-Signature", "", Encoding.BASE64, "HmacSHA1", null, "token-1");
        assertThat(isValid(formsAlone, url, signature, "application/json", JSON))
                .isFalse();
    }

    @Test
    void aBodyCanBeSignedAlone() {
        String hex = "sha256=7a02c77694f67932b98c79715c1398c705d1b725569c709cf240810d79b56c4d";
        WebhookValidator overBody =
                WebhookValidator.overBody("X-Signature", "sha256=", Encoding.HEX, "HmacSHA256", "old", "secret");
        assertThat(isValid(overBody, HOOK, hex, "application/json", JSON)).isTrue();
        assertThat(isValid(overBody, "not a URL", hex, FORM, JSON)).isTrue();
        assertThat(isValid(overBody, HOOK, hex, "application/json", JSON + "x")).isFalse();
        assertThat(isValid(overBody, HOOK, hex.substring(7), "application/json", JSON))
                .isFalse();
        WebhookValidator base64 = WebhookValidator.overBody("X-Signature", "", Encoding.BASE64, "HmacSHA256", "secret");
        assertThat(isValid(base64, HOOK, "egLHdpT2eTK5jHlxXBOYxwXRtyVWnHCc8kCBDXm1bE0=", "", JSON))
                .isTrue();
    }

    /**
     * All of these are signed as {@code https://shop.example/hooks} is, or as what a person would take for the same.
     */
    @ParameterizedTest
    @CsvSource({
        "https://shop.example:8443/hooks, https://shop.example/hooks",
        "https://shop.example:443/hooks, https://shop.example/hooks",
        "https://shop.example/hooks, https://shop.example:443/hooks",
        "http://shop.example?a=1, http://shop.example:80?a=1",
        "HTTPS://shop.example:1/, HTTPS://shop.example/",
        "https://shop.example:, https://shop.example",
        "https://my_shop:8443/hooks, https://my_shop/hooks",
        "https://my_shop/hooks, https://my_shop:443/hooks",
        "https://u:p@shop.example:8443/h, https://u:p@shop.example/h",
        "https://[2001:db8::1]:8443/h?a=[b]:1, https://[2001:db8::1]/h?a=[b]:1",
        "https://[2001:db8::1]/h, https://[2001:db8::1]:443/h",
        "https://shop.example:8443/a b|{c}?q=%zz\"^, https://shop.example/a b|{c}?q=%zz\"^",
        "https://müller.example:8443/ö, https://müller.example/ö",
        "https://shop.example:8443/hooks, https://shop.example:8443/hooks",
    })
    void theSignedUrlCanBeWithoutItsPort(String url, String signed) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("token-1".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));

        assertThat(isValid(overUrl, url, signature, FORM, "")).isTrue();
        assertThat(isValid(overUrl, url.replace(":8443", ":9"), signature, FORM, ""))
                .isEqualTo(!signed.contains(":8443"));
        assertThat(isValid(overUrl, url.replaceFirst("//", "//x"), signature, FORM, ""))
                .isFalse();
        assertThat(isValid(overUrl, url + ":8443", signature, FORM, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "????", "LZFLJTcyhhrh77RvhfuGSp+tKK", "LZFLJTcyhhrh77RvhfuGSp+tKKs=AAAA"})
    void whatIsNoSignatureIsNotValid(String signature) {
        assertThat(isValid(overUrl, HOOK, signature, FORM, "")).isFalse();
        assertThat(overUrl.isValid(HOOK, Headers.empty(), new byte[0])).isFalse();
        assertThat(isValid(overUrl, "::not a url::", "LZFLJTcyhhrh77RvhfuGSp+tKKs=", FORM, "%zz"))
                .isFalse();
    }

    @Test
    void aSecretIsNeededAndNotPrinted() {
        assertThatThrownBy(() -> WebhookValidator.overBody("H", "", Encoding.HEX, "HmacSHA256"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookValidator.overBody("H", "", Encoding.HEX, "HmacSHA256", "a", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WebhookValidator.overBody("H", "", Encoding.HEX, "Rot13", "a"))
                .hasMessage("Not an algorithm for signatures: Rot13");
        assertThat(overUrl).hasToString("WebhookValidator[X-Signature]");
    }
}
