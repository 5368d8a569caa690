package dev.burin.twilio.verify.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Form;
import dev.burin.twilio.verify.model.FormType;
import java.util.List;

class FormsTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    @Override
    public List<Call<?>> calls() {
        return List.of(fetch());
    }

    private static Call<Form> fetch() {
        return Wire.of("FetchForm", "/v2/Forms/form-push")
                .gives(
                        client -> client.forms().fetch(FormType.FORM_PUSH),
                        client -> client.forms().fetchWithResponse(FormType.FORM_PUSH, NONE))
                .with(form -> {
                    assertThat(form.formType()).isSameAs(FormType.FORM_PUSH);
                    assertThat(form.forms()).asString().startsWith("{\"create_factor\":");
                });
    }
}
