package dev.burin.spec;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Grouping;
import dev.burin.model.OperationModel;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeModel.ObjectType;
import dev.burin.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes small documents into a folder, reads them and finds things in what comes out. */
record Specs(Path folder) {
    static final String HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n";

    SdkModel read(String yaml) throws IOException {
        return read(yaml, Grouping.PATH, List.of());
    }

    SdkModel read(String yaml, Grouping grouping, List<String> sensitiveMarks) throws IOException {
        Path file = Files.writeString(folder.resolve("api.yaml"), yaml);
        return reader(grouping, sensitiveMarks).read(file);
    }

    /** The whole of what was read last. */
    SdkModel again() {
        return reader(Grouping.PATH, List.of()).read(folder.resolve("api.yaml"));
    }

    static SpecReader reader(Grouping grouping, List<String> sensitiveMarks) {
        Configuration configuration = new Configuration(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                sensitiveMarks);
        return new SpecReader(new GeneratorOptions("p", Optional.empty(), grouping, configuration).allowingEmpty());
    }

    /** The types of the properties of {@code T} by what stands below {@code properties}, and what more components. */
    ObjectType object(String properties, String components) throws IOException {
        String t = "    T:\n      type: object\n      properties:\n" + properties.indent(8);
        SdkModel sdk = read(HEAD + "paths: {}\ncomponents:\n  schemas:\n" + t + components.indent(4));
        return (ObjectType) type(sdk, "/components/schemas/T");
    }

    TypeRef typeOf(String schema) throws IOException {
        return property(object("p: " + schema, ""), "p").type();
    }

    static Property property(ObjectType object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static TypeModel type(SdkModel sdk, String pointer) {
        return sdk.types().stream()
                .filter(type -> type.id().pointer().equals(pointer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(pointer + " is not among " + sdk.types()));
    }

    static List<OperationModel> operations(SdkModel sdk) {
        return sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .toList();
    }

    static OperationModel only(SdkModel sdk) {
        List<OperationModel> operations = operations(sdk);
        if (operations.size() != 1) {
            throw new AssertionError("not one operation: " + operations);
        }
        return operations.get(0);
    }
}
