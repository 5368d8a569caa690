package sdktemplate.core;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The tokens of a text. */
final class ParsedTokens implements JsonTokens {
    private final JsonParser parser;

    ParsedTokens(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    @Override
    public @Nullable JsonToken current() {
        return parser.currentToken();
    }

    @Override
    public void skipChildren() {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    @Override
    public @Nullable JsonValue whole() {
        return null;
    }

    @Override
    public @Nullable String nextName() {
        try {
            return parser.nextFieldName();
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    @Override
    public String text() {
        try {
            return parser.getText();
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    @Override
    public boolean isLong() {
        try {
            return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    @Override
    public long longValue() {
        try {
            return parser.getLongValue();
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    @Override
    public double doubleValue() {
        try {
            return parser.getDoubleValue();
        } catch (IOException e) {
            throw JsonFailure.of(e, path());
        }
    }

    /** The parser keeps the path anyway: it costs nothing until something fails. */
    @Override
    public String path() {
        StringBuilder path = new StringBuilder("$");
        JsonStreamContext context = parser.getParsingContext();
        // On a value's first token, the parser is already inside it.
        JsonToken token = parser.currentToken();
        append(path, token != null && token.isStructStart() ? context.getParent() : context);
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return;
        }
        append(path, context.getParent());
        if (context.inArray()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        } else if (context.getCurrentName() != null) {
            path.append('.').append(context.getCurrentName());
        }
    }
}
