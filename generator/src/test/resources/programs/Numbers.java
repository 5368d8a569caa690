package golden.numbers.program;

import golden.numbers.NumbersClient;
import golden.numbers.core.JsonValue;
import golden.numbers.model.Sounding;
import golden.numbers.model.SoundingEither;
import golden.numbers.model.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends whole numbers wherever a request has them, and sends again what came back. */
public final class Numbers implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Numbers() {}

    @Override
    public List<String> apply(String url) {
        NumbersClient client = NumbersClient.builder().baseUrl(url).build();
        Sounding body = Sounding.builder()
                .depth(12345678901d)
                .all(List.of(7d, -1d, 0.25, 1e21, 1e-7))
                .byName(Map.of("a", 24000d))
                .step(Step.MINUS_1)
                .either(new SoundingEither.OfDouble(3d))
                .exact(new BigDecimal("2.4E+4"))
                .additionalProperty("free", JsonValue.of(100d))
                .build();
        Sounding read = client.depths().create(7, body, p -> p.least(12345678901d)
                .between(List.of(1d, 2.5))
                .step(Step.of(24000))
                .xRatio(3)
                .exact(new BigDecimal("1E+3"))
                .filter(Map.of("depth", 7d)));
        client.depths().create(0.1, read);
        client.readings().create(p -> p.value(7).values(List.of(24000d, 0.5)).step(Step.VALUE_1).detail(read));
        return List.of(read.depth() + " " + read.step().known() + " " + read.step(), Step.of(1).known().name());
    }
}
