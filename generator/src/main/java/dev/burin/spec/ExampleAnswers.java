package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.burin.model.Body.Encoding;
import dev.burin.model.ExampleAnswer;
import dev.burin.model.ExampleAnswer.Beyond;
import dev.burin.model.OperationModel;
import dev.burin.model.OperationModel.Streaming;
import dev.burin.model.Outcome;
import dev.burin.model.ServiceModel;
import dev.burin.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what operations give: what their responses have for examples, as far as an SDK reads that. */
final class ExampleAnswers {
    private final References references;
    private final TypeTable types;
    private final Findings findings;
    private final Map<String, List<Response>> responses = new HashMap<>();

    ExampleAnswers(References references, TypeTable types, Findings findings) {
        this.references = references;
        this.types = types;
        this.findings = findings;
    }

    /**
     * A response that is a success.
     *
     * @param status as the document has it
     * @param content its content of the media type that the SDK speaks
     * @param stream its content that is a stream
     */
    private record Response(String status, Optional<Place> content, Optional<Place> stream) {
        int code() {
            return status.matches("2[0-9][0-9]") ? Integer.parseInt(status) : 200;
        }
    }

    /** Notes a response that is a success. */
    void note(Site site, Place declared, Optional<Place> content, Optional<Place> stream) {
        responses
                .computeIfAbsent(site.id(), id -> new ArrayList<>())
                .add(new Response(declared.key(), content, stream));
    }

    /** The service with examples of what its operations give. When all types are read. */
    ServiceModel addTo(ServiceModel service) {
        return new ServiceModel(
                service.path(), service.operations().stream().map(this::addTo).toList(), service.doc());
    }

    private OperationModel addTo(OperationModel operation) {
        Optional<ExampleAnswer> stream =
                operation.streaming().map(Streaming::outcome).map(outcome -> answer(operation, outcome));
        return operation.withExamples(answer(operation, operation.outcome()), stream);
    }

    private ExampleAnswer answer(OperationModel operation, Outcome outcome) {
        boolean isStream = outcome instanceof Outcome.Stream;
        boolean isNothing = outcome instanceof Outcome.Nothing;
        List<Response> declared = responses.getOrDefault(operation.id(), List.of()).stream()
                .sorted(Comparator.comparing(Response::code))
                .toList();
        for (Response response : declared) {
            Optional<Place> content = isStream ? response.stream() : response.content();
            if (content.isPresent() && !isNothing) {
                return outcome.accept(new Shown(response.code(), content.get()));
            }
        }
        return ExampleAnswer.of(declared.isEmpty() ? 200 : declared.get(0).code());
    }

    /** The answer of one response. */
    private final class Shown implements Outcome.Visitor<ExampleAnswer> {
        private final int status;
        private final Place content;

        Shown(int status, Place content) {
            this.status = status;
            this.content = content;
        }

        @Override
        public ExampleAnswer nothing(Outcome.Nothing nothing) {
            return ExampleAnswer.of(status);
        }

        @Override
        public ExampleAnswer one(Outcome.One one) {
            return answer(Encoding.JSON, ExampleJson.inLines(value(one.type())), Optional.empty());
        }

        @Override
        public ExampleAnswer pages(Outcome.Pages pages) {
            JsonNode body = value(pages.body()).deepCopy();
            Optional<Beyond> beyond = new LastPage(pages, body).cut();
            return answer(Encoding.JSON, ExampleJson.inLines(body), beyond);
        }

        @Override
        public ExampleAnswer text(Outcome.Text text) {
            return answer(Encoding.TEXT, plain(), Optional.empty());
        }

        @Override
        public ExampleAnswer bytes(Outcome.Bytes bytes) {
            return answer(Encoding.BYTES, plain(), Optional.empty());
        }

        @Override
        public ExampleAnswer stream(Outcome.Stream stream) {
            String item = stream.format() == Outcome.Stream.Format.TEXT_EVENTS
                    ? "text"
                    : ExampleJson.inOneLine(value(stream.item()));
            String body = stream.format() == Outcome.Stream.Format.JSON_LINES
                    ? item + "\n"
                    : "data: " + item + "\n\n"
                            + stream.end().map(end -> "data: " + end + "\n\n").orElse("");
            return answer(Encoding.TEXT, body, Optional.empty());
        }

        private ExampleAnswer answer(Encoding encoding, String body, Optional<Beyond> beyond) {
            String mediaType = MediaTypes.sent(content.key(), encoding);
            boolean isWritable = mediaType.chars().allMatch(c -> c >= ' ' && c <= '~');
            return new ExampleAnswer(status, isWritable ? mediaType : "application/octet-stream", body, beyond);
        }

        private JsonNode value(TypeRef type) {
            ExampleValue value = new ExampleValue(types);
            Optional<Place> given = given();
            JsonNode node = given.map(Place::node).orElse(MissingNode.getInstance());
            JsonNode made = value.of(type, type instanceof TypeRef.Scalar ? node : unquoted(node));
            if (value.isRepaired()) {
                given.ifPresent(example -> findings.degraded(
                        example, "an example that its schema does not allow; one with values that it does"));
            }
            if (value.isCut()) {
                findings.degraded(
                        content, "an example of values that stand too deep in one another; without the deepest");
            }
            return made;
        }

        /** Many a document has the text of an object where an object should be. */
        private JsonNode unquoted(JsonNode given) {
            JsonNode said = given.isTextual() ? ExampleJson.value(given.textValue()) : given;
            return said.isContainerNode() ? said : given;
        }

        /** What is no JSON: as it stands there, or whatever it may be. */
        private String plain() {
            return given().map(Place::node)
                    .map(node -> node.isTextual() ? node.textValue() : ExampleJson.inLines(node))
                    .orElse("text");
        }

        /** The example of the response, or else of its schema. */
        private Optional<Place> given() {
            Place example = content.child("example");
            if (example.exists()) {
                return Optional.of(example);
            }
            return content.child("examples").members().stream()
                    .flatMap(each -> references.follow(each).stream())
                    .map(each -> each.child("value"))
                    .filter(Place::exists)
                    .findFirst()
                    .or(() -> references.follow(content.child("schema")).flatMap(ConstraintsReader::example));
        }
    }
}
