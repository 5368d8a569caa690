package dev.burin.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything an SDK is made from.
 *
 * @param info what the document says of itself
 * @param servers where the API answers, first one is the default; empty where the document names none
 * @param security the ways to authenticate that the document declares, in its order
 * @param services the services, parents before children, each a node of the tree that {@link ServiceModel#path()} makes
 * @param types every named type, components first, each before the inline types that stand in it
 * @param chosenNames class names that the user chose for types, by type
 * @param coverage what the document holds and what became of it
 */
public record SdkModel(
        Info info,
        List<Server> servers,
        List<SecurityScheme> security,
        List<ServiceModel> services,
        List<TypeModel> types,
        Map<TypeId, String> chosenNames,
        Coverage coverage) {

    /** One of whose types the user named none. */
    public SdkModel(
            Info info,
            List<Server> servers,
            List<SecurityScheme> security,
            List<ServiceModel> services,
            List<TypeModel> types,
            Coverage coverage) {
        this(info, servers, security, services, types, Map.of(), coverage);
    }

    public SdkModel {
        servers = List.copyOf(servers);
        security = List.copyOf(security);
        services = List.copyOf(services);
        types = List.copyOf(types);
        chosenNames = Map.copyOf(chosenNames);
    }

    /** {@return the names of all parameters and properties whose values are secret or personal, in their own order} */
    public List<String> sensitiveNames() {
        List<OperationModel> operations = services.stream()
                .flatMap(service -> service.operations().stream())
                .toList();
        Stream<String> parameters = operations.stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(Parameter::sensitive)
                .map(Parameter::name);
        Stream<Property> fields = operations.stream()
                .flatMap(operation -> operation.body().stream())
                .flatMap(body -> body instanceof Body.Fields form ? form.fields().stream() : Stream.empty());
        Stream<Property> properties = types.stream()
                .flatMap(type ->
                        type instanceof TypeModel.ObjectType object ? object.properties().stream() : Stream.empty());
        Stream<String> sensitive =
                Stream.concat(fields, properties).filter(Property::sensitive).map(Property::name);
        return Stream.concat(parameters, sensitive).distinct().sorted().toList();
    }

    /** {@return the servers that callers can choose for operations that have several, or one with variables} */
    public List<Server> operationServers() {
        Map<String, Server> servers = new LinkedHashMap<>();
        services.stream()
                .flatMap(service -> service.operations().stream())
                .filter(OperationModel::hasServerChoice)
                .flatMap(operation -> operation.servers().stream())
                .forEach(own -> servers.putIfAbsent(own.server().url(), own.server()));
        return List.copyOf(servers.values());
    }

    /** {@return whether the variables of the client's server have a say in where operations are sent} */
    public boolean hasFollowedVariables() {
        return services.stream()
                .flatMap(service -> service.operations().stream())
                .flatMap(operation -> operation.servers().stream())
                .anyMatch(own -> !own.followed().isEmpty());
    }

    /**
     * What the document says of itself.
     *
     * @param title its title, empty where it has none
     * @param version the API's version, empty where it has none
     * @param doc its description
     */
    public record Info(String title, String version, Doc doc) {}

    /**
     * A place where the API answers.
     *
     * @param url absolute, without a trailing slash, variables replaced by their defaults
     * @param template the URL as the document has it, with its variables in braces
     * @param variables what can be replaced in the template
     * @param name what it is called, empty where nobody says
     * @param description what it is for, empty where the document does not say
     */
    public record Server(String url, String template, List<Variable> variables, String name, String description) {
        public Server {
            variables = List.copyOf(variables);
        }
    }

    /**
     * A variable of a server's URL.
     *
     * @param name its name
     * @param usual its value where nobody chooses another
     * @param allowed its values; empty where the document does not limit them
     * @param implied its value for each value of another variable that implies one
     * @param description what it is for, empty where the document does not say
     */
    public record Variable(
            String name, String usual, List<String> allowed, Optional<Implied> implied, String description) {
        public Variable {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * What a variable's value follows from.
     *
     * @param by the other variable
     * @param values the value for each of that one's
     */
    public record Implied(String by, Map<String, String> values) {}
}
