package golden.parameter_styles.program;

import golden.parameter_styles.ParameterStylesClient;
import golden.parameter_styles.core.JsonValue;
import golden.parameter_styles.head.HeadGetParamsXMode;
import golden.parameter_styles.model.Rgb;
import golden.parameter_styles.model.Shade;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sends one value in each style. */
public final class ParameterStyles implements Function<String, List<String>> {
    private static final List<String> COLORS = List.of("blue", "a,b");
    private static final Rgb RGB = Rgb.builder().r(100).g(200).build();

    /** Does nothing yet. */
    public ParameterStyles() {}

    @Override
    public List<String> apply(String url) {
        ParameterStylesClient client =
                ParameterStylesClient.builder().baseUrl(url).build();
        Shade shade = Shade.builder()
                .base(RGB)
                .since(OffsetDateTime.parse("2026-03-01T09:30Z"))
                .names(COLORS)
                .build();
        client.simple().getSimple("a/b", COLORS, RGB, RGB);
        client.label().getLabel("a/b", COLORS, COLORS, RGB, RGB);
        client.matrix().getMatrix("", COLORS, COLORS, RGB, RGB);
        client.query().get(p -> p.each(COLORS)
                .list(COLORS)
                .spaced(COLORS)
                .piped(COLORS)
                .flat(RGB)
                .exploded(RGB)
                .spacedRgb(RGB)
                .pipedRgb(RGB)
                .deep(shade)
                .free(Map.of("a", JsonValue.parse("{\"b\": {\"c\": 1}}")))
                .names(Map.of("x y", 1L))
                .reserved("/a?b=c&d")
                .anything(JsonValue.of(true)));
        client.content().get(RGB, p -> p.query(List.of(LocalDate.of(2026, 3, 1)))
                .text("x")
                .open(JsonValue.parse("[null]"))
                .plain("y")
                .xRgb(RGB));
        client.head().get(7, p -> p.xMode(HeadGetParamsXMode.FAST)
                .id("q")
                .headerId("h")
                .cookieId("c")
                .shared("s")
                .xFlat(RGB)
                .xExploded(RGB)
                .xList(COLORS)
                .list(COLORS)
                .each(COLORS)
                .exploded(RGB));
        client.undefined().get(COLORS, p -> p.spaced(COLORS)
                .piped("p")
                .deep(COLORS)
                .lists(List.of(COLORS))
                .xDeep(RGB));
        client.forms().post(p -> p.name("a b")
                .each(COLORS)
                .piped(COLORS)
                .rgb(RGB)
                .rgbs(List.of(RGB))
                .deep(shade)
                .exploded(RGB)
                .json(COLORS)
                .tags(Map.of("k", "v")));
        OffsetDateTime sent = OffsetDateTime.parse("2026-03-01T09:30Z");
        client.dates().post(Map.of("d", sent), p -> p.at(sent).each(List.of(sent)).by(Map.of("c", sent)));
        return List.of();
    }
}
