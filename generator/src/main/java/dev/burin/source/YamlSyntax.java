package dev.burin.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.InvalidInputException;
import java.io.StringReader;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/** YAML. Composes nodes and turns them into a tree by itself, for the core schema's scalars and for duplicate keys. */
final class YamlSyntax implements SourceDocument.Syntax {
    /** How deep a document may nest, as Jackson has it for JSON. */
    static final int MAX_DEPTH = 1000;

    /**
     * How many values aliases may stand for in all. They are shared nodes here, but whoever walks the tree meets them
     * as often as they are used. A text counts as one value for each of its first hundred characters and the next.
     */
    private static final int MAX_ALIASED = 1_000_000;

    private static final int CHARACTERS_OF_VALUE = 100;

    /** The longest line, in characters: SnakeYAML's time grows with the square of the length of a token. */
    private static final int MAX_LINE = 500_000;

    /** A tab may part a key from its value (YAML 1.2, section 6.2), but SnakeYAML wants a space. */
    private static final Pattern TAB = Pattern.compile("(?<=[:,\\[{-]) *\t");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SourceText text;
    private final IdentityHashMap<Node, Converted> done = new IdentityHashMap<>();
    private boolean hasSharedValues;
    private long aliased;

    YamlSyntax(SourceText text) {
        this.text = text;
    }

    @Override
    public JsonNode tree() {
        Node root = compose();
        JsonNode tree =
                root == null ? NullNode.getInstance() : convert(root, "").value();
        done.clear();
        return tree;
    }

    @Override
    public SourceDocument.Lines lines() {
        Node root = compose();
        return root == null ? pointer -> Optional.empty() : lines(root, new IdentityHashMap<>());
    }

    private @Nullable Node compose() {
        refuseLongLines();
        try {
            return compose(text.content());
        } catch (InvalidInputException e) {
            String spaced = TAB.matcher(text.content()).replaceAll(" ");
            if (spaced.equals(text.content())) {
                throw e;
            }
            return compose(spaced);
        }
    }

    private void refuseLongLines() {
        String content = text.content();
        int line = 1;
        int start = 0;
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '\n' || content.charAt(i) == '\r') {
                line += content.charAt(i) == '\n' ? 1 : 0;
                start = i + 1;
            } else if (i - start == MAX_LINE) {
                String cause = "a line has more than " + MAX_LINE + " characters";
                throw text.fault("", line, cause, "Break it, or write the document as JSON");
            }
        }
    }

    private @Nullable Node compose(String content) {
        LoaderOptions loading = new LoaderOptions();
        loading.setCodePointLimit(Integer.MAX_VALUE); // SourceText limits bytes
        loading.setMaxAliasesForCollections(Integer.MAX_VALUE); // MAX_VALUES limits what they amount to
        loading.setNestingDepthLimit(MAX_DEPTH);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new CoreScalars());
        try {
            return yaml.compose(new StringReader(content));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String context = e.getContext() == null ? "" : e.getContext() + ": ";
            throw invalid(mark == null ? 1 : mark.getLine() + 1, context + e.getProblem());
        } catch (ReaderException e) {
            String before = content.substring(0, Math.min(e.getPosition(), content.length()));
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw invalid(line, "special characters are not allowed");
        } catch (YAMLException e) {
            throw invalid(1, String.valueOf(e.getMessage()));
        }
    }

    private InvalidInputException invalid(int line, String why) {
        return text.fault("", line, "this is not YAML: " + why, "Correct it there or just before");
    }

    private Converted convert(Node node, String pointer) {
        Converted known = done.get(node);
        if (known != null && known.pending()) {
            throw text.fault(pointer, line(node), "an alias stands inside what it stands for", "Write a $ref instead");
        }
        if (known != null) {
            countAliased(known, node, pointer);
            return known;
        }
        boolean isAnchored = node.getAnchor() != null; // nothing else can be met again
        if (isAnchored) {
            done.put(node, Converted.PENDING);
        }
        Converted converted;
        if (node instanceof ScalarNode scalar) {
            converted = new Converted(
                    CoreScalars.value(scalar), 1 + scalar.getValue().length() / CHARACTERS_OF_VALUE);
        } else if (node instanceof MappingNode mapping) {
            converted = mapping(mapping, pointer);
        } else {
            converted = sequence((SequenceNode) node, pointer);
        }
        if (isAnchored) {
            done.put(node, converted);
        }
        return converted;
    }

    private void countAliased(Converted again, Node node, String pointer) {
        hasSharedValues |= again.value().isContainerNode();
        aliased += again.size();
        if (aliased > MAX_ALIASED) {
            String cause = "the aliases of the document stand for more than " + MAX_ALIASED + " values";
            throw text.fault(pointer, line(node), cause, "Use fewer aliases, or write a $ref instead");
        }
    }

    @Override
    public boolean hasSharedValues() {
        return hasSharedValues;
    }

    private Converted sequence(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode(sequence.getValue().size());
        long size = 1;
        for (Node item : sequence.getValue()) {
            Converted converted = convert(item, Pointer.child(pointer, array.size()));
            array.add(converted.value());
            size += converted.size();
        }
        return new Converted(array, size);
    }

    private Converted mapping(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        long size = 1;
        for (NodeTuple member : mapping.getValue()) {
            if (isMerge(member)) {
                continue;
            }
            String key = key(member.getKeyNode(), pointer);
            String memberPointer = Pointer.child(pointer, key);
            Converted converted = convert(member.getValueNode(), memberPointer);
            size += converted.size();
            if (object.replace(key, converted.value()) != null) {
                int line = line(member.getKeyNode());
                throw text.fault(memberPointer, line, "the key stands twice in one object", "Keep one of the two");
            }
        }
        for (NodeTuple member : mapping.getValue()) {
            if (isMerge(member)) {
                size += merge(object, member.getValueNode(), pointer);
            }
        }
        return new Converted(object, size);
    }

    /** Adds what the object doesn't have itself; of several sources the first one counts. Answers how much it is. */
    private long merge(ObjectNode object, Node sources, String pointer) {
        long size = 0;
        for (Node source : sources instanceof SequenceNode several ? several.getValue() : List.of(sources)) {
            if (!(source instanceof MappingNode)) {
                String cause = "a merge key takes a mapping or a list of them";
                throw text.fault(pointer, line(source), cause, "Quote the key if it is a name");
            }
            Converted converted = convert(source, pointer);
            converted.value().properties().forEach(member -> object.putIfAbsent(member.getKey(), member.getValue()));
            size += converted.size();
        }
        return size;
    }

    private static boolean isMerge(NodeTuple member) {
        return member.getKeyNode().getTag().equals(Tag.MERGE);
    }

    private String key(Node key, String pointer) {
        if (key instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw text.fault(pointer, line(key), "a key is not a text", "Write a text");
    }

    /** Aliases are shared nodes, and so are their lines. */
    private static LineTree lines(Node node, IdentityHashMap<Node, LineTree> known) {
        LineTree shared = known.get(node);
        if (shared != null) {
            return shared;
        }
        LineTree lines = new LineTree(line(node));
        known.put(node, lines);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple member : mapping.getValue()) {
                if (member.getKeyNode() instanceof ScalarNode key) {
                    lines.addMember(key.getValue(), line(key), lines(member.getValueNode(), known));
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> lines.addItem(lines(item, known)));
        }
        return lines;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /**
     * A node as a tree.
     *
     * @param value the tree
     * @param size how many values it has, each alias counted as what it stands for
     */
    private record Converted(JsonNode value, long size) {
        /** Stands for a node whose conversion has begun. */
        static final Converted PENDING = new Converted(NullNode.getInstance(), 0);

        boolean pending() {
            return size == 0;
        }
    }
}
