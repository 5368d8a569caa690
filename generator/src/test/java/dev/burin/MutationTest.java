package dev.burin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.source.SourceDocument;
import dev.burin.testing.GeneratedSdk;
import dev.burin.testing.InMemoryCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents that somebody broke: the fixtures, with any value replaced by one of any other type. Each becomes an SDK,
 * or is refused with its problems; nothing else ever happens.
 */
class MutationTest {
    /** Another one finds other things: {@code -Dburin.mutation.seed=…}. */
    private static final long SEED = Long.getLong("burin.mutation.seed", 3);

    /** How many mutants of a fixture. */
    private static final int MUTANTS = Integer.getInteger("burin.mutation.mutants", 100);

    /** Every how many a mutant is compiled as well, which takes a hundred times as long. */
    private static final int COMPILED = Integer.getInteger("burin.mutation.compiled", 50);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TempDir
    private Path folder;

    static Stream<String> fixtures() {
        return GeneratedSdk.fixtures();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyMutantIsGeneratedOrRefused(String fixture) throws IOException {
        JsonNode original = SourceDocument.read(GeneratedSdk.fixture(fixture)).root();
        Random random = new Random(SEED);
        int generated = 0;
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            JsonNode mutant = original.deepCopy();
            String mutation = mutate(mutant, random);
            Path file = Files.writeString(folder.resolve("mutant.json"), mutant.toString());
            try {
                List<GeneratedFile> files = generate(file);
                if (i % COMPILED == 0) {
                    assertThat(InMemoryCompiler.compile(files).diagnostics())
                            .as(mutation)
                            .isEmpty();
                }
                generated++;
            } catch (InvalidInputException e) {
                assertThat(e.problems()).isNotEmpty();
            } catch (RuntimeException | StackOverflowError e) {
                failures.add(mutation + ": " + e + " at " + e.getStackTrace()[0]);
            }
        }
        assertThat(failures).as("with -Dburin.mutation.seed=" + SEED).isEmpty();
        assertThat(generated)
                .as("a document with one fault mostly means something")
                .isGreaterThan(MUTANTS / 2);
    }

    private static List<GeneratedFile> generate(Path file) {
        SdkGenerator generator = new SdkGenerator(stage -> {});
        return generator.files(file, GeneratedSdk.options("mutant")).toList();
    }

    private static String mutate(JsonNode root, Random random) {
        List<Slot> slots = new ArrayList<>();
        collect("", root, slots);
        Slot slot = slots.get(random.nextInt(slots.size()));
        JsonNode replacement = replacement(random);
        slot.replace().accept(replacement);
        return slot.pointer() + " = " + replacement;
    }

    private static JsonNode replacement(Random random) {
        List<JsonNode> all = List.of(
                NODES.nullNode(),
                NODES.textNode(""),
                NODES.textNode("x"),
                NODES.numberNode(-1),
                NODES.booleanNode(random.nextBoolean()),
                NODES.arrayNode(),
                NODES.arrayNode().add("x"),
                NODES.arrayNode().addNull(),
                NODES.arrayNode().add(NODES.objectNode()),
                NODES.objectNode(),
                NODES.objectNode().put("type", "array"),
                NODES.objectNode().put("x", 1),
                NODES.objectNode().put("$ref", "#"),
                NODES.objectNode().putNull("type"));
        return all.get(random.nextInt(all.size()));
    }

    /** A place in a document where something else could stand. */
    private record Slot(String pointer, Consumer<JsonNode> replace) {}

    private static void collect(String pointer, JsonNode node, List<Slot> slots) {
        if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                String at = pointer + "/" + member.getKey();
                slots.add(new Slot(at, value -> object.set(member.getKey(), value)));
                collect(at, member.getValue(), slots);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                slots.add(new Slot(pointer + "/" + i, value -> array.set(index, value)));
                collect(pointer + "/" + i, array.get(i), slots);
            }
        }
    }
}
