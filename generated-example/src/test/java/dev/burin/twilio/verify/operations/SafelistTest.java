package dev.burin.twilio.verify.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.burin.twilio.verify.core.RequestOptions;
import dev.burin.twilio.verify.model.Safelist;
import dev.burin.twilio.verify.safelist.number.NumberCreateParams;
import java.util.List;

class SafelistTest implements OperationTests {
    private static final RequestOptions NONE = RequestOptions.none();

    private static final String PATH = "/v2/SafeList/Numbers";
    private static final String NUMBER = "+14155550142";

    @Override
    public List<Call<?>> calls() {
        return List.of(create(), fetch(), delete());
    }

    private static Call<Safelist> create() {
        NumberCreateParams params =
                NumberCreateParams.builder().phoneNumber(NUMBER).build();
        return Wire.of("CreateSafelist", PATH)
                .form("PhoneNumber", NUMBER)
                .answered(201)
                .gives(
                        client -> client.safeList().numbers().create(params),
                        client -> client.safeList().numbers().createWithResponse(params, NONE));
    }

    private static Call<Safelist> fetch() {
        return Wire.of("FetchSafelist", PATH + "/%2B14155550142")
                .gives(
                        client -> client.safeList().numbers().fetch(NUMBER),
                        client -> client.safeList().numbers().fetchWithResponse(NUMBER, NONE))
                .with(entry -> assertThat(entry.phoneNumber()).isEqualTo(NUMBER));
    }

    private static Call<?> delete() {
        return Wire.of("DeleteSafelist", PATH + "/%2B14155550142")
                .answered(204)
                .givesNothing(
                        client -> client.safeList().numbers().delete(NUMBER),
                        client -> client.safeList().numbers().deleteWithResponse(NUMBER, NONE));
    }
}
