package golden.methods.program;

import golden.methods.MethodsClient;
import golden.methods.core.ApiResponse;
import golden.methods.core.NotFoundException;
import golden.methods.core.RequestOptions;
import golden.methods.model.Widget;
import golden.methods.widget.WidgetService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Calls every method of widgets once. */
public final class Methods implements Function<String, List<String>> {
    /** Does nothing yet. */
    public Methods() {}

    @Override
    public List<String> apply(String url) {
        List<String> said = new ArrayList<>();
        WidgetService widgets = MethodsClient.builder()
                .baseUrl(url + "/base")
                .build()
                .widgets();
        said.add(widgets.list(p -> p.colour(List.of("red", "sky blue")).limit(2).xTrace("t").session("s"))
                .toString());
        Widget widget = Widget.builder().id(1).name("cog").made(LocalDate.of(2026, 3, 1)).note(null).build();
        said.add(widgets.create(widget).name());
        said.add(String.valueOf(widgets.get(1).weight()));
        ApiResponse<Void> head = widgets.checkWithResponse(1, RequestOptions.none());
        said.add(head.statusCode() + " " + head.headers().first("X-Seen").orElse("unseen"));
        widgets.replace(1, widget);
        said.add(String.valueOf(widgets.update(1, p -> p.note(null)).note()));
        said.add(String.valueOf(widgets.update(1, p -> p.name("gear")).additionalProperties()));
        delete(widgets);
        said.add(widgets.describe(1));
        try {
            widgets.get(9);
        } catch (NotFoundException e) {
            said.add(e.statusCode() + " " + e.isRetryable());
        }
        return said;
    }

    @SuppressWarnings("deprecation")
    private static void delete(WidgetService widgets) {
        widgets.delete(1);
    }
}
