package dev.burin.twilio.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The Java in the README compiles with the SDK as it is. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");

    private static final String IMPORTS = Stream.of(
                    "dev.burin.twilio.verify",
                    "dev.burin.twilio.verify.core",
                    "dev.burin.twilio.verify.core.testing",
                    "dev.burin.twilio.verify.model",
                    "java.nio.file",
                    "java.time",
                    "java.util")
            .map(name -> "import " + name + ".*; ")
            .collect(Collectors.joining());

    /** What the snippets leave to the reader. */
    private static final String READER = """
            abstract class Reader {
                String accountSid;
                String authToken;
                String serviceSid;
                String identity;
                String sid;
                String factorSid;
                String url;
                byte[] body;
                Map<String, List<String>> headers;
                VerifyClient client;
                Challenge challenge;
                Vault vault;
                Download download;

                /** The client of another API: Verify streams nothing. */
                Assistant assistant;
                String question;

                interface Assistant {
                    Answers answers();
                }

                interface Answers {
                    EventStream<ServerSentEvent<Word>> createStreaming(String question);
                }

                interface Word {
                    String text();
                }

                interface Vault {
                    String authToken();
                }

                abstract String correlationId();

                abstract void letIn();

                abstract void askAgain();

                abstract void turnAway();

                abstract void log(String line);

                abstract void print(Object value);
            }
            """;

    /**
     * A block of Java: statements.
     *
     * @param line where it begins in the README
     * @param code what it says
     */
    private record Snippet(int line, String code) {
        /** A class whose second line is the first of the block. */
        JavaFileObject source() {
            String name = "Line" + line;
            return ReadmeTest.source(
                    name, "abstract class " + name + " extends Reader { void run() throws Exception {\n" + code + "}}");
        }
    }

    @Test
    void everySnippetCompiles() throws IOException {
        Map<JavaFileObject, Integer> lines = new LinkedHashMap<>();
        for (Snippet snippet : snippets()) {
            lines.put(snippet.source(), snippet.line());
        }
        assertThat(lines).hasSizeGreaterThan(10);
        List<JavaFileObject> sources = new ArrayList<>(lines.keySet());
        sources.add(source("Reader", READER));

        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        JavacTask compiler = (JavacTask)
                ToolProvider.getSystemJavaCompiler().getTask(null, null, said, List.of("-proc:none"), null, sources);
        compiler.analyze();

        assertThat(said.getDiagnostics())
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> "README.md, line "
                        + (lines.getOrDefault(error.getSource(), 0) + error.getLineNumber() - 2) + ": "
                        + error.getMessage(Locale.ROOT))
                .isEmpty();
    }

    private static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        @Nullable StringBuilder code = null;
        int start = 0;
        List<String> lines = Files.readAllLines(README);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals("```java")) {
                code = new StringBuilder();
                start = i + 2;
            } else if (line.equals("```") && code != null) {
                snippets.add(new Snippet(start, code.toString()));
                code = null;
            } else if (code != null) {
                code.append(line).append('\n');
            }
        }
        return snippets;
    }

    private static JavaFileObject source(String name, String code) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return IMPORTS + code;
            }
        };
    }
}
