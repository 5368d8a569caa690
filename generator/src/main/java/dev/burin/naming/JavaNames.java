package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import dev.burin.GeneratorOptions;
import dev.burin.InvalidInputException;
import dev.burin.Problem;
import dev.burin.model.OperationModel;
import dev.burin.model.SdkModel;
import dev.burin.model.SecurityScheme;
import dev.burin.model.ServiceModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Java names of everything in an SDK. Immutable, and safe to share between threads. */
public final class JavaNames {
    private final String packageName;
    private final String corePackage;
    private final ClassName client;
    private final Map<TypeId, ClassName> types;
    private final Map<TypeId, Map<String, String>> members;
    private final Map<List<String>, ServiceNames> services;
    private final Map<String, OperationNames> operations;
    private final Map<String, String> credentials;
    private final ServerNames servers;
    private final ServerNames operationServers;

    JavaNames(
            String packageName,
            String corePackage,
            ClassName client,
            Map<TypeId, ClassName> types,
            Map<TypeId, Map<String, String>> members,
            Map<List<String>, ServiceNames> services,
            Map<String, OperationNames> operations,
            Map<String, String> credentials,
            ServerNames servers,
            ServerNames operationServers) {
        this.packageName = packageName;
        this.corePackage = corePackage;
        this.client = client;
        this.types = types;
        this.members = members;
        this.services = services;
        this.operations = operations;
        this.credentials = credentials;
        this.servers = servers;
        this.operationServers = operationServers;
    }

    /**
     * Gives names to everything in the model.
     *
     * @throws InvalidInputException if a name that the user chose can't be had beside the others
     */
    public static JavaNames allocate(SdkModel sdk, GeneratorOptions options) {
        String packageName = options.packageName();
        ClassName client = ClassName.get(
                packageName,
                options.clientName().orElseGet(() -> clientName(sdk.info().title())));
        PackageScopes packages = new PackageScopes();
        ServiceScopes services = new ServiceScopes(packageName, packages);
        sdk.services().forEach(services::addService);
        sdk.services().forEach(services::addOperations);
        TypeScopes types = new TypeScopes(packageName + ".model", packages, sdk.chosenNames(), services.operations());
        types.addAll(sdk.types());
        refuse(ChosenNameProblems.of(options, types, services));
        return new JavaNames(
                packageName,
                options.parts().support().packageName().orElse(packageName + ".core"),
                client,
                types.types(),
                types.members(),
                services.services(),
                services.operations(),
                CredentialNames.of(sdk.security()),
                ServerNames.of(sdk.servers(), client.peerClass(stem(client) + "Server")),
                ServerNames.of(sdk.operationServers(), client.peerClass(stem(client) + "OperationServer")));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** The title's words; what every client is for, an API, need not be said. */
    private static String clientName(String title) {
        List<String> words =
                Words.of(title).stream().filter(word -> !word.equals("api")).toList();
        boolean says = !title.isBlank() && !words.isEmpty();
        return NameStyle.TYPE.write(Words.with(says ? words : List.of("sdk"), "client"));
    }

    /** The package below which everything is generated. */
    public String packageName() {
        return packageName;
    }

    /** Whether a generated class has a name of {@code java.lang}, so that its own classes must be imported. */
    public boolean hidesJavaLang() {
        return types.values().stream().anyMatch(type -> ReservedNames.javaLang().contains(type.simpleName()));
    }

    /** The package of the support code that users see. */
    public String corePackage() {
        return corePackage;
    }

    /** A public class of the support code. */
    public ClassName core(String simpleName) {
        return ClassName.get(corePackage(), simpleName);
    }

    /** A class of the support code that only generated code calls. */
    public ClassName internal(String simpleName) {
        return ClassName.get(corePackage() + ".internal", simpleName);
    }

    /** A class of the support code for tests. */
    public ClassName testing(String simpleName) {
        return ClassName.get(corePackage() + ".testing", simpleName);
    }

    /** The client's class. */
    public ClassName client() {
        return client;
    }

    /** Its asynchronous twin. */
    public ClassName asyncClient() {
        return client.peerClass("Async" + client.simpleName());
    }

    /** The servers to choose from, in {@code VerifyServer} for {@code VerifyClient}. */
    public ServerNames servers() {
        return servers;
    }

    /** The servers to choose from for operations with servers of their own, in {@code VerifyOperationServer}. */
    public ServerNames operationServers() {
        return operationServers;
    }

    /** The class of the answers that show what all operations give: {@code VerifyExamples} for {@code VerifyClient}. */
    public ClassName examples() {
        return client.peerClass(stem(client) + "Examples");
    }

    private static String stem(ClassName client) {
        String name = client.simpleName();
        return name.endsWith("Client") ? name.substring(0, name.length() - "Client".length()) : name;
    }

    /** The class of a named type. */
    public ClassName type(TypeId id) {
        return named(types, id);
    }

    /** The member (field, accessor, setter) for a property of an object type. */
    public String property(TypeId owner, String property) {
        return named(named(members, owner), property);
    }

    /** What adds one item to a list of that name: {@code addDetailsField} for {@code detailsFields}. */
    public String adder(String list) {
        return NameStyle.MEMBER.write(Words.with(List.of("add"), Singular.of(Words.of(list))));
    }

    /** The constant for a value of an enum type. */
    public String constant(TypeId owner, String value) {
        return named(named(members, owner), value);
    }

    /** What a branch of a union is called: {@code StringList}. Classes and methods for it are named after that. */
    public String branch(TypeId union, TypeRef branch) {
        return named(named(members, union), key(branch));
    }

    /** What is said of a type of its own kind and no other. */
    static String key(TypeRef type) {
        return type.toString();
    }

    /** The names of a service. */
    public ServiceNames service(ServiceModel service) {
        return named(services, service.path());
    }

    /** The names of an operation. */
    public OperationNames operation(OperationModel operation) {
        return named(operations, operation.id());
    }

    /** The client builder's method that takes the credentials of a scheme: {@code basicAuth}. */
    public String credential(SecurityScheme scheme) {
        return named(credentials, scheme.id());
    }

    private static <K, V> V named(Map<K, V> names, K key) {
        return Objects.requireNonNull(names.get(key), () -> "has no name: " + key);
    }
}
