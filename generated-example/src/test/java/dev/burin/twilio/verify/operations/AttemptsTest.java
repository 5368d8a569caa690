package dev.burin.twilio.verify.operations;

import static dev.burin.twilio.verify.testing.VerifyApi.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.attempt.AsyncAttemptPage;
import dev.burin.twilio.verify.attempt.AttemptListParams;
import dev.burin.twilio.verify.attempt.AttemptPage;
import dev.burin.twilio.verify.attempt.summary.SummaryFetchParams;
import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.VerificationAttempt;
import dev.burin.twilio.verify.model.VerificationAttemptChannel;
import dev.burin.twilio.verify.model.VerificationAttemptConversionStatus;
import dev.burin.twilio.verify.model.VerificationAttemptsSummary;
import dev.burin.twilio.verify.model.VerificationAttemptsSummaryChannel;
import java.time.OffsetDateTime;
import java.util.List;

class AttemptsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String ATTEMPT = "VL10476bb27603a3daf7cf1d6332a5f2bd";
    private static final String VERIFICATION = "VEeb9864c9be3a00f6f11cf35cba979e6a";
    private static final OffsetDateTime FROM = OffsetDateTime.parse("2026-03-01T00:00:00Z");
    private static final OffsetDateTime TO = OffsetDateTime.parse("2026-03-31T23:59:59+03:00");

    @Override
    public List<Call<?>> calls() {
        return List.of(list(), fetch(), fetchSummary());
    }

    private static Call<Listed<VerificationAttempt>> list() {
        AttemptListParams params = AttemptListParams.builder()
                .dateCreatedAfter(FROM)
                .dateCreatedBefore(TO)
                .channelDataTo("+14155550142")
                .country("US")
                .channel(VerificationAttemptChannel.SMS)
                .verifyServiceSid(SERVICE)
                .verificationSid(VERIFICATION)
                .status(VerificationAttemptConversionStatus.CONVERTED)
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListVerificationAttempt", "/v2/Attempts")
                .query("DateCreatedAfter", "2026-03-01T00:00:00Z")
                .query("DateCreatedBefore", "2026-03-31T23:59:59+03:00")
                .query("ChannelData.To", "+14155550142")
                .query("Country", "US")
                .query("Channel", "sms")
                .query("VerifyServiceSid", SERVICE)
                .query("VerificationSid", VERIFICATION)
                .query("Status", "converted")
                .queryForPage()
                .givesPage(
                        client -> client.attempts().list(params),
                        AttemptPage::meta,
                        client -> client.attempts().listWithResponse(params, NONE),
                        AsyncAttemptPage::meta)
                .with(page -> {
                    assertThat(page.hasNextPage()).isTrue();
                    assertThat(page.items())
                            .extracting(VerificationAttempt::channel)
                            .containsExactly(VerificationAttemptChannel.SMS, VerificationAttemptChannel.CALL);
                });
    }

    private static Call<VerificationAttempt> fetch() {
        return Wire.of("FetchVerificationAttempt", "/v2/Attempts/" + ATTEMPT)
                .gives(
                        client -> client.attempts().fetch(ATTEMPT),
                        client -> client.attempts().fetchWithResponse(ATTEMPT, NONE))
                .with(attempt -> assertThat(attempt.conversionStatus())
                        .isEqualTo(VerificationAttemptConversionStatus.CONVERTED));
    }

    private static Call<VerificationAttemptsSummary> fetchSummary() {
        SummaryFetchParams params = SummaryFetchParams.builder()
                .verifyServiceSid(SERVICE)
                .dateCreatedAfter(FROM)
                .dateCreatedBefore(TO)
                .country("EE")
                .channel(VerificationAttemptsSummaryChannel.WHATSAPP)
                .destinationPrefix("+372")
                .build();
        return Wire.of("FetchVerificationAttemptsSummary", "/v2/Attempts/Summary")
                .query("VerifyServiceSid", SERVICE)
                .query("DateCreatedAfter", "2026-03-01T00:00:00Z")
                .query("DateCreatedBefore", "2026-03-31T23:59:59+03:00")
                .query("Country", "EE")
                .query("Channel", "whatsapp")
                .query("DestinationPrefix", "+372")
                .gives(
                        client -> client.attempts().summary().fetch(params),
                        client -> client.attempts().summary().fetchWithResponse(params, NONE))
                .with(summary -> {
                    assertThat(summary.totalAttempts()).isEqualTo(640);
                    assertThat(summary.conversionRatePercentage()).isEqualTo("92.5");
                });
    }
}
