import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes what an OpenAPI 3 document holds several times into one, each time under names of its own, to see how time grows
 * with size. Arguments: the document, the file to write, how often.
 */
final class RepeatDocument {
    private static final String COMPONENTS = "#/components/";

    private final String prefix;

    private RepeatDocument(String prefix) {
        this.prefix = prefix;
    }

    public static void main(String[] args) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode once = mapper.readTree(Path.of(args[0]).toFile());
        ObjectNode all = mapper.createObjectNode();
        for (int i = 1; i <= Integer.parseInt(args[2]); i++) {
            new RepeatDocument("copy" + i + "-").addTo(all, once);
        }
        mapper.writerWithDefaultPrettyPrinter().writeValue(Path.of(args[1]).toFile(), all);
    }

    private void addTo(ObjectNode all, JsonNode once) {
        for (Map.Entry<String, JsonNode> part : once.properties()) {
            JsonNode value = part.getValue();
            switch (part.getKey()) {
                case "paths" -> addMembers(all.withObjectProperty("paths"), "/" + prefix, value);
                case "webhooks" -> addMembers(all.withObjectProperty("webhooks"), prefix, value);
                case "components" ->
                    value.properties()
                            .forEach(kind -> addMembers(
                                    all.withObjectProperty("components").withObjectProperty(kind.getKey()),
                                    prefix,
                                    kind.getValue()));
                case "tags" -> {} // only described there
                default -> all.set(part.getKey(), value);
            }
        }
    }

    private void addMembers(ObjectNode target, String before, JsonNode members) {
        members.properties().forEach(member -> target.set(before + member.getKey(), renamed(member.getValue())));
    }

    /** A copy in which references, ids of operations and tags have this prefix. */
    private JsonNode renamed(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = ((ArrayNode) node).arrayNode();
            node.forEach(item -> items.add(renamed(item)));
            return items;
        }
        if (node.isObject()) {
            ObjectNode members = ((ObjectNode) node).objectNode();
            node.properties().forEach(member -> members.set(member.getKey(), renamed(member.getKey(), member.getValue())));
            return members;
        }
        if (node.asText().startsWith(COMPONENTS)) {
            int name = node.asText().indexOf('/', COMPONENTS.length()) + 1;
            return TextNode.valueOf(
                    node.asText().substring(0, name) + prefix + node.asText().substring(name));
        }
        return node;
    }

    private JsonNode renamed(String key, JsonNode value) {
        if (key.equals("operationId") && value.isTextual()) {
            return TextNode.valueOf(prefix + value.textValue());
        }
        if (key.equals("tags") && value.isArray()) {
            ArrayNode tags = ((ArrayNode) value).arrayNode();
            value.forEach(tag -> tags.add(tag.isTextual() ? TextNode.valueOf(prefix + tag.textValue()) : tag));
            return tags;
        }
        return renamed(value);
    }
}
