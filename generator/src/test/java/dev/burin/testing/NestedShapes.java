package dev.burin.testing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents of schemas that hold one another in every way, each of which names the one below it more than once. */
public final class NestedShapes {
    private NestedShapes() {}

    /** How a schema holds the one below it. */
    public enum Shape {
        TWICE("{anyOf: [BELOW, BELOW]}"),
        ONE_LEVEL_INLINE("{oneOf: [{oneOf: [BELOW, LEAF]}, {anyOf: [BELOW, OTHER]}]}"),
        WITH_PROPERTIES("{oneOf: [BELOW, BELOW], properties: {pINDEX: {type: string}}}"),
        INLINE_WITH_PROPERTIES("{oneOf: [{anyOf: [BELOW, LEAF], properties: {pINDEX: {type: string}}},"
                + " {oneOf: [BELOW, OTHER], properties: {qINDEX: {type: string}}}]}"),
        DISTINGUISHED("{oneOf: [BELOW, BELOW, LEAF], discriminator: {propertyName: kind}}"),
        IN_ALL_OF("{allOf: [BELOW, BELOW], properties: {pINDEX: {type: string}}}"),
        INLINE_IN_ALL_OF("{allOf: [{allOf: [BELOW], properties: {pINDEX: {type: string}}}, {allOf: [BELOW]}]}"),
        UNIONS_IN_ALL_OF("{allOf: [{oneOf: [BELOW, LEAF]}, {oneOf: [BELOW, OTHER]}]}"),
        PROPERTIES("{type: object, required: [left, right], properties: {left: BELOW, right: BELOW}}"),
        ARRAYS("{oneOf: [{type: array, items: BELOW}, {type: array, items: {type: array, items: BELOW}}]}"),
        ARRAYS_AND_MAPS("{oneOf: [{type: array, items: BELOW}, {type: object, additionalProperties: BELOW}]}"),
        TUPLES("{type: array, prefixItems: [BELOW, {type: array, prefixItems: [BELOW, {type: string}]}]}"),
        SEVERAL_TYPES("{type: [object, array], properties: {p: BELOW}, items: BELOW}"),
        PARENTS("{allOf: [BELOW, {type: object, properties: {pINDEX: BELOW}}], discriminator: {propertyName: kind}}"),
        NOTHING_BUT_THE_ONE_BELOW("{oneOf: [BELOW]}"),
        NEGATIONS("{not: BELOW, allOf: [BELOW]}");

        private final String schema;

        Shape(String schema) {
            this.schema = schema;
        }
    }

    /**
     * A document.
     *
     * @param depth how many schemas there are above the one at the bottom
     * @param isBottomFirst whether the schemas stand in the document from the bottom to the top
     */
    public static String document(Shape shape, int depth, boolean isBottomFirst) {
        String schemas = IntStream.range(0, depth)
                .map(i -> isBottomFirst ? depth - 1 - i : i)
                .mapToObj(i -> "    " + name(i) + ": " + filled(shape.schema, i) + "\n")
                .collect(Collectors.joining());
        String bottom = "    " + name(depth) + ": {type: object, required: [z], properties: {z: {type: string},"
                + " kind: {type: string}}}\n";
        return "openapi: 3.1.0\ninfo: {title: " + shape.name().toLowerCase(Locale.ROOT) + ", version: '1'}\n"
                + "paths:\n  /top:\n    get:\n      responses:\n        '200':\n          description: The top\n"
                + "          content: {application/json: {schema: {$ref: '#/components/schemas/" + name(0) + "'}}}\n"
                + "components:\n  schemas:\n" + (isBottomFirst ? bottom + schemas : schemas + bottom);
    }

    private static String filled(String schema, int index) {
        return schema.replace("BELOW", "{$ref: '#/components/schemas/" + name(index + 1) + "'}")
                .replace("LEAF", object("a" + index))
                .replace("OTHER", object("b" + index))
                .replace("INDEX", String.valueOf(index));
    }

    private static String object(String property) {
        return "{type: object, required: [" + property + "], properties: {" + property
                + ": {type: string}, kind: {type: string}}}";
    }

    private static String name(int index) {
        return "Level" + index;
    }
}
