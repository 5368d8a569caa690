package dev.burin.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * JSON. Builds the tree from the token stream: an {@code ObjectMapper} would cost its class loading, which for a small
 * document is more than the reading.
 */
final class JsonSyntax implements SourceDocument.Syntax {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(SourceText.MAX_BYTES)
                    .maxNestingDepth(YamlSyntax.MAX_DEPTH)
                    .build())
            .build();
    /** The longest exponent, with a sign: what {@link java.math.BigDecimal} has room for. */
    private static final int EXPONENT = 10;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SourceText text;

    JsonSyntax(SourceText text) {
        this.text = text;
    }

    @Override
    public JsonNode tree() {
        try (JsonParser parser = FACTORY.createParser(text.content())) {
            parser.nextToken();
            JsonNode root = value(parser);
            if (parser.nextToken() != null) {
                throw text.fault("", line(parser), "something follows the end of the document", "Remove it");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw invalid(e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can't fail to be read", e);
        }
    }

    private JsonNode value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return NODES.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser parser) throws IOException {
        ObjectNode object = NODES.objectNode();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            int line = line(parser);
            parser.nextToken();
            if (object.replace(key, value(parser)) != null) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                throw text.fault(pointer, line, "the key stands twice in one object", "Keep one of the two");
            }
        }
        return object;
    }

    private JsonNode array(JsonParser parser) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    /** What has a longer exponent is no number to any program. */
    private JsonNode decimal(JsonParser parser) throws IOException {
        String number = parser.getText();
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E')) + 1;
        if (exponent > 0 && number.length() - exponent > EXPONENT) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            String cause = "the number's exponent has more than " + (EXPONENT - 1) + " digits";
            throw text.fault(pointer, line(parser), cause, "Write a smaller number, or quote it if it is a text");
        }
        return SpelledNumber.of(number, parser.getDecimalValue());
    }

    private static JsonNode integer(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    @Override
    public SourceDocument.Lines lines() {
        try (JsonParser parser = FACTORY.createParser(text.content())) {
            parser.nextToken();
            return lines(parser);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can't fail to be read", e);
        }
    }

    private LineTree lines(JsonParser parser) throws IOException {
        LineTree lines = new LineTree(line(parser));
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                int line = line(parser);
                parser.nextToken();
                lines.addMember(key, line, lines(parser));
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                lines.addItem(lines(parser));
            }
        }
        return lines;
    }

    private RuntimeException invalid(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return text.fault("", line, "this is not JSON: " + e.getOriginalMessage(), "Correct it there or just before");
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
