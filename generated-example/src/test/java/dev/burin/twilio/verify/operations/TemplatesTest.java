package dev.burin.twilio.verify.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.VerificationTemplate;
import dev.burin.twilio.verify.template.AsyncTemplatePage;
import dev.burin.twilio.verify.template.TemplateListParams;
import dev.burin.twilio.verify.template.TemplatePage;
import java.util.List;

class TemplatesTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    @Override
    public List<Call<?>> calls() {
        return List.of(list());
    }

    private static Call<Listed<VerificationTemplate>> list() {
        TemplateListParams params = TemplateListParams.builder()
                .friendlyName("Sign-in code")
                .pageSize(2)
                .page(1)
                .pageToken("PT/1+2 &=")
                .build();
        return Wire.of("ListVerificationTemplate", "/v2/Templates")
                .query("FriendlyName", "Sign-in code")
                .queryForPage()
                .givesPage(
                        client -> client.templates().list(params),
                        TemplatePage::meta,
                        client -> client.templates().listWithResponse(params, NONE),
                        AsyncTemplatePage::meta)
                .with(page -> assertThat(page.items().get(0).channels()).containsExactly("sms", "voice"));
    }
}
