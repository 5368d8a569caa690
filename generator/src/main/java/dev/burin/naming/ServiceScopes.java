package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.ServiceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Gives names to services and operations: a package for each service, and in it all that is about its resource. */
final class ServiceScopes {
    private final PackageScopes packages;
    private final Map<List<String>, Room> rooms = new HashMap<>();
    private final Map<List<String>, ServiceNames> services = new LinkedHashMap<>();
    private final Map<String, OperationNames> operations = new LinkedHashMap<>();

    /** What a service, or the client, holds. */
    private record Room(String packageName, NameScope childPackages, NameScope methods) {}

    ServiceScopes(String packageName, PackageScopes packages) {
        this.packages = packages;
        rooms.put(
                List.of(),
                new Room(
                        packageName,
                        new NameScope(NameStyle.PACKAGE, ReservedNames.topPackages()),
                        new NameScope(NameStyle.MEMBER, ReservedNames.accessors())));
    }

    Map<List<String>, ServiceNames> services() {
        return services;
    }

    Map<String, OperationNames> operations() {
        return operations;
    }

    /** Parents come before their children. */
    void addService(ServiceModel service) {
        List<String> path = service.path();
        Room parent = room(path.subList(0, path.size() - 1));
        String segment = path.get(path.size() - 1);
        List<String> words = Words.of(segment);
        List<String> resource = Singular.of(words);
        String packageName = parent.packageName() + "." + parent.childPackages().allocate(segment, resource, words);
        rooms.put(
                path,
                new Room(packageName, new NameScope(NameStyle.PACKAGE, ReservedNames.packages()), methods(service)));
        String type = NameStyle.TYPE.write(resource);
        services.put(
                path,
                new ServiceNames(
                        packages.take(packageName, type + "Service"),
                        packages.take(packageName, "Async" + type + "Service"),
                        packages.take(packageName, type + "Requests"),
                        packages.take(packageName, type + "Examples"),
                        parent.methods().allocate(segment, words, Words.spelled(segment))));
    }

    /** Where pages are listed, their items are streamed: no way to another service may have that name. */
    private static NameScope methods(ServiceModel service) {
        NameScope methods = new NameScope(NameStyle.MEMBER, ReservedNames.methods());
        if (service.operations().stream().anyMatch(operation -> operation.outcome() instanceof Outcome.Pages)) {
            methods.reserve("stream");
        }
        return methods;
    }

    /** After all services, so that the way to a service keeps its name whatever operations there are beside it. */
    void addOperations(ServiceModel service) {
        Room room = room(service.path());
        Map<String, List<OperationModel>> byVerb = new LinkedHashMap<>();
        service.operations()
                .forEach(operation -> byVerb.computeIfAbsent(operation.verb(), verb -> new ArrayList<>())
                        .add(operation));
        Map<String, String> methods = room.methods().allocate(byVerb.keySet());
        List<String> resource =
                Singular.of(Words.of(service.path().get(service.path().size() - 1)));
        Map<OperationModel, String> named = new LinkedHashMap<>();
        byVerb.forEach((verb, sharing) -> {
            for (OperationModel operation : sharing) {
                String method = sharing.size() == 1
                        ? Objects.requireNonNull(methods.get(verb))
                        : room.methods()
                                .allocate(operation.id(), Words.of(operation.id()), Words.spelled(operation.id()));
                named.put(operation, method);
            }
        });
        named.forEach((operation, method) -> operations.put(
                operation.id(),
                operation(room.packageName(), resource, operation, method, streaming(room, operation, method))));
    }

    /** After all methods that operations are named after; only a second method that there is takes a name. */
    private static String streaming(Room room, OperationModel operation, String method) {
        List<String> words = Words.with(Words.of(method), "streaming");
        return operation.streaming().isPresent()
                ? room.methods()
                        .allocate(
                                operation.id() + " streaming",
                                words,
                                Words.with(Words.spelled(operation.id()), "streaming"))
                : NameStyle.MEMBER.write(words);
    }

    private OperationNames operation(
            String packageName, List<String> resource, OperationModel operation, String method, String streaming) {
        List<String> words = typeWords(resource, method);
        List<String> page = Words.with(method.equals("list") ? resource : words, "page");
        ParameterNames parameters = ParameterNames.of(operation);
        return new OperationNames(
                method,
                streaming,
                packages.allocate(packageName, operation.id() + " params", Words.with(words, "params")),
                page(packageName, operation, page),
                page(packageName, operation, Words.with(List.of("async"), page)),
                "body",
                parameters.parameters(),
                parameters.fields(),
                words);
    }

    /** Only a page that there is takes its name from others. */
    private ClassName page(String packageName, OperationModel operation, List<String> words) {
        return operation.outcome() instanceof Outcome.Pages
                ? packages.allocate(packageName, operation.id() + " " + words, words)
                : ClassName.get(packageName, NameStyle.TYPE.write(words));
    }

    /** {@code challenge create} for {@code create}; a method that says what it is about needs no prefix. */
    private static List<String> typeWords(List<String> resource, String method) {
        List<String> words = Words.of(method);
        return lower(words).contains(lower(resource)) ? words : Words.with(resource, words);
    }

    private static String lower(List<String> words) {
        return Words.pascal(words).toLowerCase(Locale.ROOT);
    }

    private Room room(List<String> path) {
        return Objects.requireNonNull(rooms.get(path), () -> "a service before its parent: " + path);
    }
}
