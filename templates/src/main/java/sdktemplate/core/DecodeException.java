package sdktemplate.core;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is not what the API describes. The message names the place in the JSON, {@code $.challenges[3].sid},
 * what was wanted and what kind of thing was found there; not the value, which may be personal.
 */
public final class DecodeException extends SdkException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what was wanted, what was found, and where
     */
    public DecodeException(String message) {
        this(message, null);
    }

    /**
     * Says what went wrong.
     *
     * @param message what was wanted, what was found, and where
     * @param cause why, if another exception says so
     */
    public DecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
