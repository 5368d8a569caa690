package sdktemplate.core;

import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

/** JSON from front to back, token by token, wherever it comes from. */
interface JsonTokens {
    /** Goes to the next token; {@code null} at the end. */
    @Nullable
    JsonToken next();

    /** The token that {@link #next} went to. */
    @Nullable
    JsonToken current();

    /** From the first token of an object or array goes to its last; stays where it is on any other. */
    void skipChildren();

    /** The whole value that begins with the current token, if it need not be put together; goes to its last token. */
    @Nullable
    JsonValue whole();

    /** Goes to the next property of the object that was begun last, and gives its name; {@code null} at its end. */
    @Nullable
    String nextName();

    /** The characters of a string or number. */
    String text();

    /** Whether the current token is a number that {@link #longValue} can give. */
    boolean isLong();

    /** A whole number of 64 bits. */
    long longValue();

    /** The double nearest to a number; infinite if none is near. */
    double doubleValue();

    /** Where the current token is: {@code $.items[3]}. */
    String path();
}
