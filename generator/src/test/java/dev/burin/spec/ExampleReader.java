package dev.burin.spec;

import dev.burin.GeneratorOptions;
import dev.burin.examples.Example;
import dev.burin.model.Body.Encoding;
import dev.burin.model.NameSource;
import dev.burin.model.TypeRef;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the examples of schemas and of responses in JSON, each with the type that the SDK reads it as. */
public final class ExampleReader {
    /** Types are found by where they stand: what they would be called makes no difference. */
    private static final NameSource NAME = new NameSource.Component("example");

    private final References references;
    private final SchemaReader schemas;
    private final Place document;
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Place> waiting = new ArrayDeque<>();

    private ExampleReader(Path spec, GeneratorOptions options) {
        Findings findings = new Findings();
        SpecFile file = SpecReader.open(spec, findings);
        this.document = Place.root(file);
        this.references = new SpecReader(options).references(document, findings);
        this.schemas = new SchemaReader(
                references, new TypeTable(new GeneratedSize(file)), findings, new Sensitivity(List.of()));
    }

    /** The examples in a document, and in what its references lead to. */
    public static List<Example> read(Path spec, GeneratorOptions options) {
        ExampleReader reader = new ExampleReader(spec, options);
        reader.read();
        return reader.examples;
    }

    private void read() {
        Place components = document.child("components");
        schemas.readComponents(components.child("schemas"));
        components.child("schemas").members().forEach(this::schema);
        components.child("responses").members().forEach(this::response);
        for (Place path : document.child("paths").members()) {
            references.follow(path).ifPresent(item -> item.members().forEach(this::operation));
        }
        for (Place next = waiting.poll(); next != null; next = waiting.poll()) {
            schema(next);
        }
    }

    private void operation(Place operation) {
        for (Place parameter : operation.child("parameters").items()) {
            references.follow(parameter).ifPresent(each -> schema(each.child("schema")));
        }
        references
                .follow(operation.child("requestBody"))
                .ifPresent(body ->
                        body.child("content").members().forEach(mediaType -> schema(mediaType.child("schema"))));
        for (Place response : operation.child("responses").members()) {
            references.follow(response).ifPresent(this::response);
        }
    }

    private void response(Place response) {
        for (Place mediaType : response.child("content").members()) {
            Place schema = mediaType.child("schema");
            schema(schema);
            boolean json = MediaTypes.encoding(mediaType.key()) == Encoding.JSON
                    && !Formats.isBinary(schemas.resolve(schema, NAME).schema());
            if (json && schema.exists() && seen.add(mediaType.id())) {
                add(mediaType.child("example"), schema);
                for (Place example : mediaType.child("examples").members()) {
                    references.follow(example).ifPresent(each -> add(each.child("value"), schema));
                }
            }
        }
    }

    private void schema(Place schema) {
        schema(schema, schema);
    }

    /** The parts of a composition have examples of the whole. */
    private void schema(Place schema, Place whole) {
        if (!schema.node().isObject() || !seen.add(schema.id())) {
            return;
        }
        if (References.isReference(schema)) {
            references.target(schema).ifPresent(waiting::add);
        }
        add(schema.child("example"), whole);
        schema.child("examples").items().forEach(example -> add(example, whole));
        schema.child("allOf").items().forEach(part -> schema(part, whole));
        for (String keyword : List.of("oneOf", "anyOf", "prefixItems")) {
            schema.child(keyword).items().forEach(this::schema);
        }
        for (String keyword : List.of("properties", "patternProperties")) {
            schema.child(keyword).members().forEach(this::schema);
        }
        schema(schema.child("items"));
        schema(schema.child("additionalProperties"));
    }

    private void add(Place example, Place schema) {
        if (example.exists()) {
            TypeRef type = schemas.type(schema, NAME);
            examples.add(new Example(example.written(), type, example.node()));
        }
    }
}
