package sdktemplate.core.internal;

import org.jspecify.annotations.Nullable;
import sdktemplate.core.DecodeException;

/** Checks that what the API promises to send was sent. */
public final class Required {
    private Required() {}

    /**
     * {@return the value of a required property}
     *
     * @param name the property's name
     * @param value what was read
     * @param <T> the value's type
     * @throws DecodeException if nothing was read
     */
    public static <T> T property(String name, @Nullable T value) {
        if (value == null) {
            throw new DecodeException("The API left out \"" + name + "\", which it describes as required");
        }
        return value;
    }
}
