package dev.burin.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The scalars of YAML 1.2's core schema (section 10.3). Of YAML 1.1 only the merge key stays. Where 1.2 would read a
 * number into what no JSON document could hold as one ({@code 012}, {@code .inf}), the text stays text: in an API
 * description it is a code or a name.
 */
final class CoreScalars extends Resolver {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INT =
            Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,999})|0x[0-9a-fA-F]{1,999}|0o[0-7]{1,999}");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:0|[1-9][0-9]{0,499})(?:\\.[0-9]{0,499})?(?:[eE][-+]?[0-9]{1,6})?|[-+]?\\.[0-9]{1,499}(?:[eE][-+]?[0-9]{1,6})?");
    private static final Pattern MERGE = Pattern.compile("<<");

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
        addImplicitResolver(Tag.BOOL, BOOL, "tTfF");
        addImplicitResolver(Tag.INT, INT, "-+0123456789");
        addImplicitResolver(Tag.FLOAT, FLOAT, "-+.0123456789");
        addImplicitResolver(Tag.MERGE, MERGE, "<");
    }

    /** The value of a scalar. A tag that the core schema doesn't know leaves it a text. */
    static JsonNode value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL) && BOOL.matcher(text).matches()) {
            return NODES.booleanNode(text.charAt(0) == 't' || text.charAt(0) == 'T');
        }
        if (tag.equals(Tag.INT) && INT.matcher(text).matches()) {
            return integer(text);
        }
        if (tag.equals(Tag.FLOAT) && FLOAT.matcher(text).matches()) {
            return SpelledNumber.of(text, new BigDecimal(text));
        }
        return NODES.textNode(text);
    }

    private static JsonNode integer(String text) {
        BigInteger value;
        if (text.startsWith("0x")) {
            value = new BigInteger(text.substring(2), 16);
        } else if (text.startsWith("0o")) {
            value = new BigInteger(text.substring(2), 8);
        } else {
            value = new BigInteger(text);
        }
        if (value.bitLength() < Integer.SIZE) {
            return NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }
}
