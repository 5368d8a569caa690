package sdktemplate.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonReader;
import sdktemplate.core.JsonValue;
import sdktemplate.core.internal.ExtraProperties;

/** What a page of widgets is read from. */
final class WidgetListResponse {
    private final @Nullable List<Widget> widgets;
    private final @Nullable String next;

    private WidgetListResponse(@Nullable List<Widget> widgets, @Nullable String next) {
        this.widgets = widgets;
        this.next = next;
    }

    static WidgetListResponse readFrom(JsonReader reader) {
        List<Widget> widgets = null;
        String next = null;
        ExtraProperties.Builder<JsonValue> extras = ExtraProperties.builder();
        reader.beginObject();
        while (reader.nextProperty(extras)) {
            switch (reader.propertyName()) {
                case "widgets" -> widgets = reader.readList(Widget::readFrom);
                case "next" -> next = reader.readString();
                default -> extras.read(reader, JsonReader::readValue);
            }
        }
        return new WidgetListResponse(widgets, next);
    }

    @Nullable
    List<Widget> widgets() {
        return widgets;
    }

    @Nullable
    String next() {
        return next;
    }
}
