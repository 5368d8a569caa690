package dev.burin.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a document into one whose author means harm. The same seed gives the same document. */
public final class Hostile {
    /** What would end a comment, a literal or a tag, start a declaration, be a format, a path or markup. */
    private static final List<String> TEXTS = List.of(
            "*/ int injected; /*",
            "\\u002a/ class Injected {} /\\u002a",
            "\"; static { System.exit(1); } String injected = \"",
            "\\\"; int injected; //",
            "\n    int injected;\n",
            "\r\nimport java.io.File;\r\n",
            "'\\'' + (char) 0 + '",
            "\"\"\"\n + injected + \"\"\"",
            "$L $T $S $N $$ $1L $[ $] $W $Z ${injected}",
            "{@code {@link Injected} @param injected no",
            "@Deprecated int injected",
            "<script>alert(1)</script><b>&nope;",
            "[a](javascript:injected) ![b](https://x.y/*@{c}/\"d\")",
            "```\n*/ injected\n",
            "../../../injected.java",
            "C:\\injected\\con.java",
            "%s %n %d {0} {{injected}} {{{injected}}}",
            "--> ]]> <?injected?> <!-- ",
            "nul\u0000bell\u0007bidi\u202eseparator\u2028",
            "emoji\ud83d\ude00 \u65e5\u672c stra\u00dfe \u0130i\u0131",
            "class",
            "Object",
            "getClass",
            "readFrom",
            "Builder",
            "con",
            "_",
            "-1",
            "",
            " ",
            "~1~0#/%2F?&=;",
            "x".repeat(300));

    /** What a document says in the words of OpenAPI; anything else there is no longer the same document. */
    private static final Set<String> KEYWORDS =
            Set.of("openapi", "swagger", "type", "in", "style", "scheme", "operationRef");

    /** What holds members that the author gives names to. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "schemas",
            "parameters",
            "requestBodies",
            "headers",
            "securitySchemes",
            "variables",
            "mapping",
            "encoding",
            "$defs");

    /** Where names are used. */
    private static final Set<String> USES = Set.of("required", "propertyName", "name");

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private static final Pattern COMPONENT = Pattern.compile("(#/components/([^/]+)/)([^/]+)");

    private final Random random;
    private final long seed;

    /** Means the harm of that number. */
    public Hostile(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
    }

    /** The document with every text and every name in it replaced, references still leading where they led. */
    public JsonNode everywhere(JsonNode document) {
        return replaced(document, "");
    }

    private JsonNode replaced(JsonNode node, String key) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(node.asText(), key));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> array.add(replaced(item, key)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                object.set(name(member.getKey(), key), replaced(member.getValue(), member.getKey()));
            }
            return object;
        }
        return node;
    }

    private String text(String text, String key) {
        if (KEYWORDS.contains(key)) {
            return text;
        }
        if (key.equals("$ref")) {
            Matcher component = COMPONENT.matcher(text);
            return component.matches() && NAMED.contains(component.group(2))
                    ? component.group(1) + encoded(renamed(decoded(component.group(3))))
                    : text;
        }
        return USES.contains(key) ? renamed(text) : any() + text + any();
    }

    private String name(String name, String key) {
        if (key.equals("paths")) {
            return PATH_VARIABLE
                    .matcher(name)
                    .replaceAll(variable -> Matcher.quoteReplacement("{" + renamed(variable.group(1)) + "}"));
        }
        return NAMED.contains(key) ? renamed(name) : name;
    }

    /** The same for the same name, so that its uses go on meaning it. */
    private String renamed(String name) {
        return name + TEXTS.get(Math.floorMod(name.hashCode() * 31L + seed, TEXTS.size()));
    }

    private static String decoded(String key) {
        return key.replace("~1", "/").replace("~0", "~");
    }

    private static String encoded(String name) {
        StringBuilder fragment = new StringBuilder();
        for (byte b : name.replace("~", "~0").replace("/", "~1").getBytes(StandardCharsets.UTF_8)) {
            fragment.append('%').append(String.format("%02X", b & 0xFF));
        }
        return fragment.toString();
    }

    private String any() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /**
     * A document that differs from this one in a single text or name, keywords not spared. What it means is anyone's
     * guess.
     */
    public JsonNode somewhere(JsonNode document) {
        Single none = new Single(-1, "");
        none.replaced(document);
        return new Single(random.nextInt(none.seen), any()).replaced(document);
    }

    /** Replaces one text, and counts them all. */
    private static final class Single {
        private final int target;
        private final String text;
        private int seen;

        Single(int target, String text) {
            this.target = target;
            this.text = text;
        }

        JsonNode replaced(JsonNode node) {
            if (node.isTextual()) {
                return seen++ == target ? JsonNodeFactory.instance.textNode(text) : node;
            }
            if (node.isArray()) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                node.forEach(item -> array.add(replaced(item)));
                return array;
            }
            if (node.isObject()) {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    String key = seen++ == target ? text : member.getKey();
                    object.set(key, replaced(member.getValue()));
                }
                return object;
            }
            return node;
        }
    }
}
