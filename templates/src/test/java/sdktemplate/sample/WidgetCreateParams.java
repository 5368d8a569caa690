package sdktemplate.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sdktemplate.core.JsonValue;
import sdktemplate.core.internal.Immutable;

/** The parameters of CreateWidget. */
public final class WidgetCreateParams {
    private final String name;
    private final @Nullable String hidden;
    private final @Nullable List<String> fields;
    private final @Nullable OffsetDateTime expires;

    private WidgetCreateParams(Builder builder) {
        this.name = Objects.requireNonNull(builder.name, "name");
        this.hidden = builder.hidden;
        this.fields = builder.fields;
        this.expires = builder.expires;
    }

    public static NameStage builder() {
        return new Builder();
    }

    public String name() {
        return name;
    }

    public @Nullable String hidden() {
        return hidden;
    }

    public @Nullable List<String> fields() {
        return fields;
    }

    public @Nullable OffsetDateTime expires() {
        return expires;
    }

    /** The next thing to set is the name. */
    public interface NameStage {
        Builder name(String name);
    }

    /** Builds the parameters. */
    public static final class Builder implements NameStage {
        private @Nullable String name;
        private @Nullable String hidden;
        private @Nullable List<String> fields;
        private @Nullable OffsetDateTime expires;

        private Builder() {}

        @Override
        public Builder name(String name) {
            this.name = Objects.requireNonNull(name, "name");
            return this;
        }

        public Builder hidden(String text) {
            this.hidden = Objects.requireNonNull(text, "text");
            return this;
        }

        public Builder hidden(JsonValue value) {
            return hidden(value.toString());
        }

        public Builder fields(List<JsonValue> values) {
            List<String> texts = new ArrayList<>();
            values.forEach(value -> texts.add(value.toString()));
            this.fields = Immutable.list(texts);
            return this;
        }

        public Builder expires(OffsetDateTime expires) {
            this.expires = Objects.requireNonNull(expires, "expires");
            return this;
        }

        public WidgetCreateParams build() {
            return new WidgetCreateParams(this);
        }
    }
}
