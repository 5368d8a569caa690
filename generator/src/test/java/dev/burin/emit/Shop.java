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
import dev.burin.model.Pagination;
import dev.burin.model.Parameter;
import dev.burin.model.Property;
import dev.burin.model.SdkModel;
import dev.burin.model.SecurityScheme;
import dev.burin.model.ServiceModel;
import dev.burin.model.Style;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.model.TypeRef;
import dev.burin.naming.JavaNames;
import dev.burin.testing.SupportCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The model of a shop's API, made by hand, and all Java that is emitted for it. */
final class Shop {
    static final String PACKAGE = "com.acme.shop";
    static final Doc DEPRECATED = new Doc("", "", true);
    static final TypeRef STRING = scalar(TypeRef.Kind.STRING);

    private final Map<List<String>, List<OperationModel>> services = new LinkedHashMap<>();
    private final List<TypeModel> types = new ArrayList<>();
    private List<SdkModel.Server> servers =
            List.of(new SdkModel.Server("https://shop.example", "https://shop.example", List.of(), "", "Production"));
    private List<SecurityScheme> security = List.of(
            new SecurityScheme.Basic("basic", Doc.NONE),
            new SecurityScheme.ApiKey("key", Parameter.In.HEADER, "X-Key", Doc.NONE),
            new SecurityScheme.ApiKey("other", Parameter.In.QUERY, "other", Doc.NONE),
            new SecurityScheme.Bearer("token", Doc.NONE));
    private Configuration configuration = Configuration.DEFAULT;

    static TypeRef scalar(TypeRef.Kind kind) {
        return new TypeRef.Scalar(kind, false);
    }

    static TypeRef list(TypeRef element) {
        return new TypeRef.ListOf(element, false);
    }

    static TypeRef named(String key) {
        return new TypeRef.Named(id(key), false);
    }

    static TypeId id(String key) {
        return new TypeId("/components/schemas/" + key);
    }

    static Doc doc(String description) {
        return new Doc("", description, false);
    }

    static Property property(String name, TypeRef type, boolean required) {
        return new Property(name, type, required, false, Constraints.NONE, Doc.NONE);
    }

    static Property deprecated(Property property) {
        return new Property(
                property.name(),
                property.type(),
                property.required(),
                property.sensitive(),
                property.constraints(),
                DEPRECATED);
    }

    static Parameter parameter(Parameter.In in, String name, TypeRef type, boolean required) {
        Style style = in == Parameter.In.QUERY || in == Parameter.In.COOKIE ? Style.FORM_EXPLODED : Style.SIMPLE;
        return new Parameter(name, in, required, type, style, false, false, Constraints.NONE, Doc.NONE);
    }

    static Parameter path(String name, TypeRef type) {
        return parameter(Parameter.In.PATH, name, type, true);
    }

    static Parameter query(String name, TypeRef type) {
        return parameter(Parameter.In.QUERY, name, type, false);
    }

    static Parameter styled(Parameter parameter, Style style) {
        return new Parameter(
                parameter.name(),
                parameter.in(),
                parameter.required(),
                parameter.type(),
                style,
                parameter.allowReserved(),
                parameter.sensitive(),
                parameter.constraints(),
                parameter.doc());
    }

    static Body fields(String mediaType, Body.Encoding encoding, Property... fields) {
        return new Body.Fields(mediaType, encoding, true, List.of(fields), Map.of(), Doc.NONE);
    }

    static Body value(String mediaType, Body.Encoding encoding, TypeRef type, boolean required) {
        return new Body.Value(mediaType, encoding, required, type, Doc.NONE);
    }

    static Outcome pages(String envelope, String items, String item, String... next) {
        return new Outcome.Pages(
                named(envelope), List.of(items), named(item), new Pagination.Url(List.of(next)), Optional.empty());
    }

    /** An operation in the making; path parameters are those in braces of its path unless given. */
    record Operation(
            String id,
            HttpMethod method,
            String path,
            List<Parameter> parameters,
            Optional<Body> body,
            Outcome outcome,
            List<OperationModel.ErrorBody> errors,
            List<List<String>> security,
            Doc doc) {
        static Operation of(String id, HttpMethod method, String path, Outcome outcome) {
            return new Operation(
                    id,
                    method,
                    path,
                    List.of(),
                    Optional.empty(),
                    outcome,
                    List.of(),
                    List.of(List.of("basic")),
                    Doc.NONE);
        }

        Operation with(Parameter... more) {
            return new Operation(id, method, path, List.of(more), body, outcome, errors, security, doc);
        }

        Operation with(Body sent) {
            return new Operation(id, method, path, parameters, Optional.of(sent), outcome, errors, security, doc);
        }

        Operation with(Doc said) {
            return new Operation(id, method, path, parameters, body, outcome, errors, security, said);
        }

        Operation with(OperationModel.ErrorBody... declared) {
            return new Operation(id, method, path, parameters, body, outcome, List.of(declared), security, doc);
        }

        Operation secured(List<List<String>> alternatives) {
            return new Operation(id, method, path, parameters, body, outcome, errors, alternatives, doc);
        }
    }

    Shop operation(List<String> service, String verb, Operation made) {
        service(service);
        Objects.requireNonNull(services.get(service))
                .add(new OperationModel(
                        made.id(),
                        "/paths/" + made.id(),
                        verb,
                        made.method(),
                        List.of(),
                        made.path(),
                        made.parameters(),
                        made.body(),
                        made.outcome(),
                        made.outcome() instanceof Outcome.Nothing ? List.of() : List.of("application/json"),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        made.errors(),
                        made.security(),
                        Optional.empty(),
                        made.doc()));
        return this;
    }

    Shop service(List<String> path) {
        for (int depth = 1; depth <= path.size(); depth++) {
            services.computeIfAbsent(path.subList(0, depth), absent -> new ArrayList<>());
        }
        return this;
    }

    Shop object(String key, Property... properties) {
        types.add(new TypeModel.ObjectType(
                id(key), new NameSource.Component(key), List.of(properties), Optional.empty(), Doc.NONE));
        return this;
    }

    Shop openEnum(String key, String... values) {
        types.add(new TypeModel.OpenEnum(
                id(key),
                new NameSource.Component(key),
                TypeRef.Kind.STRING,
                Stream.of(values)
                        .map(value -> new TypeModel.EnumValue(value, Doc.NONE))
                        .toList(),
                Doc.NONE));
        return this;
    }

    Shop servers(SdkModel.Server... all) {
        servers = List.of(all);
        return this;
    }

    Shop security(SecurityScheme... all) {
        security = List.of(all);
        return this;
    }

    Shop configuration(Configuration other) {
        configuration = other;
        return this;
    }

    SdkModel model() {
        return new SdkModel(
                new SdkModel.Info("Shop", "2.0.0", doc("Sells *things*.")),
                servers,
                security,
                services.entrySet().stream()
                        .map(service -> new ServiceModel(service.getKey(), service.getValue(), Doc.NONE))
                        .toList(),
                types,
                Coverage.NONE);
    }

    /** Everything but the support code. */
    List<GeneratedFile> files() {
        SdkModel sdk = model();
        JavaNames names = JavaNames.allocate(
                sdk, new GeneratorOptions(PACKAGE, Optional.empty(), GeneratorOptions.Grouping.PATH, configuration));
        Markdown markdown = new Markdown();
        return Stream.of(
                        new ModelEmitter(names, Parts.USUAL, markdown),
                        new EnumEmitter(names, Parts.USUAL, markdown),
                        new ParamsEmitter(names, markdown),
                        new ServiceEmitter(names, Parts.USUAL, markdown),
                        new RequestsEmitter(names),
                        new PageEmitter(names, Parts.USUAL, markdown),
                        new ClientEmitter(names, Parts.USUAL, configuration, markdown))
                .flatMap(emitter -> emitter.emit(sdk))
                .toList();
    }

    /** One of them by the end of its path. */
    String file(String end) {
        return files().stream()
                .filter(file -> file.path().endsWith(end))
                .map(GeneratedFile::content)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + end));
    }

    /** The same, with the support code and some more. */
    List<GeneratedFile> filesWithSupport(GeneratedFile... more) {
        return Stream.of(files().stream(), SupportCode.in(PACKAGE).stream(), Stream.of(more))
                .flatMap(each -> each)
                .toList();
    }
}
