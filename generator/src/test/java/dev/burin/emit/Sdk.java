package dev.burin.emit;

import dev.burin.Configuration;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.Body;
import dev.burin.model.Constraints;
import dev.burin.model.Coverage;
import dev.burin.model.Doc;
import dev.burin.model.HttpMethod;
import dev.burin.model.NameSource;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.model.Style;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import dev.burin.testing.SupportCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A model of an SDK made by hand, and what is emitted for it. */
final class Sdk {
    static final String PACKAGE = "com.acme.sdk";

    private final List<TypeModel> types = new ArrayList<>();
    private final List<OperationModel> operations = new ArrayList<>();
    private Map<String, String> schemaNames = Map.of();

    static TypeRef scalar(TypeRef.Kind kind) {
        return new TypeRef.Scalar(kind, false);
    }

    static TypeRef string() {
        return scalar(TypeRef.Kind.STRING);
    }

    static TypeRef list(TypeRef element) {
        return new TypeRef.ListOf(element, false);
    }

    static TypeRef map(TypeRef value) {
        return new TypeRef.MapOf(value, false);
    }

    static TypeRef named(String key) {
        return new TypeRef.Named(id(key), false);
    }

    private static TypeId id(String key) {
        return new TypeId("/components/schemas/" + key);
    }

    static Doc doc(String description) {
        return new Doc("", description, false);
    }

    static Property property(String name, TypeRef type) {
        return new Property(name, type, false, false, Constraints.NONE, Doc.NONE);
    }

    static Property required(String name, TypeRef type) {
        return new Property(name, type, true, false, Constraints.NONE, doc("The thing's `" + name + "`."));
    }

    static Parameter query(String name, TypeRef type, boolean required) {
        return new Parameter(
                name,
                Parameter.In.QUERY,
                required,
                type,
                Style.FORM_EXPLODED,
                false,
                false,
                Constraints.NONE,
                Doc.NONE);
    }

    Sdk object(String key, Doc doc, Property... properties) {
        types.add(new TypeModel.ObjectType(
                id(key), new NameSource.Component(key), List.of(properties), Optional.empty(), doc));
        return this;
    }

    Sdk object(String key, Property... properties) {
        return object(key, Doc.NONE, properties);
    }

    Sdk map(String key, TypeRef additional, Property... properties) {
        types.add(new TypeModel.ObjectType(
                id(key), new NameSource.Component(key), List.of(properties), Optional.of(additional), Doc.NONE));
        return this;
    }

    Sdk openEnum(String key, TypeRef.Kind kind, String... values) {
        List<TypeModel.EnumValue> all = Stream.of(values)
                .map(value -> new TypeModel.EnumValue(value, Doc.NONE))
                .toList();
        types.add(new TypeModel.OpenEnum(id(key), new NameSource.Component(key), kind, all, Doc.NONE));
        return this;
    }

    Sdk operation(String verb, List<Parameter> parameters, Optional<Body> body) {
        operations.add(new OperationModel(
                verb + "Thing",
                "/paths/~1Things/" + verb,
                verb,
                HttpMethod.POST,
                List.of(),
                "/Things",
                parameters,
                body,
                new Outcome.Nothing(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Doc.NONE));
        return this;
    }

    Sdk schemaNames(Map<String, String> names) {
        schemaNames = names;
        return this;
    }

    static Body body(Body.Encoding encoding, Property... fields) {
        return new Body.Fields("", encoding, true, List.of(fields), Map.of(), Doc.NONE);
    }

    SdkModel model() {
        return new SdkModel(
                new SdkModel.Info("Things", "1", Doc.NONE),
                List.of(),
                List.of(),
                List.of(new ServiceModel(List.of("Things"), operations, Doc.NONE)),
                types,
                Coverage.NONE);
    }

    JavaNames names() {
        Configuration none = Configuration.DEFAULT;
        Configuration configuration = new Configuration(
                none.sdkName(),
                none.sdkVersion(),
                none.moduleName(),
                none.supportModule(),
                schemaNames,
                none.environment(),
                none.idempotencyHeader(),
                none.requestIdHeader(),
                none.errorFields(),
                none.pagination(),
                none.streaming(),
                none.servers(),
                none.webhooks(),
                none.sensitiveMarks());
        return JavaNames.allocate(
                model(),
                new GeneratorOptions(PACKAGE, Optional.empty(), GeneratorOptions.Grouping.PATH, configuration));
    }

    /** What the emitters of types and params make of it. */
    List<GeneratedFile> files() {
        JavaNames names = names();
        Markdown markdown = new Markdown();
        return Stream.of(
                        new ModelEmitter(names, Parts.USUAL, markdown),
                        new EnumEmitter(names, Parts.USUAL, markdown),
                        new ParamsEmitter(names, markdown))
                .flatMap(emitter -> emitter.emit(model()))
                .toList();
    }

    /** The same with the support code. */
    List<GeneratedFile> filesWithSupport() {
        return Stream.concat(files().stream(), SupportCode.in(PACKAGE).stream()).toList();
    }
}
