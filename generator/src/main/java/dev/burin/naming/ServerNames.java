package dev.burin.naming;

import com.palantir.javapoet.ClassName;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The class of servers to choose from, and the names in it. A server is called by what somebody calls it, else what it
 * is for where that is said in a few words, else where it is.
 *
 * @param type the class
 * @param servers the method that gives a server, by its URL
 * @param variables the method that sets a variable, by its name
 * @param enums the enum of a variable's values, by its name
 * @param constants the constants of that enum, by variable and value
 */
public record ServerNames(
        ClassName type,
        Map<String, String> servers,
        Map<String, String> variables,
        Map<String, String> enums,
        Map<String, Map<String, String>> constants) {
    private static final int FEW = 4;

    /**
     * Gives names to all of them.
     *
     * @param type the class that they are in
     */
    static ServerNames of(List<Server> servers, ClassName type) {
        NameScope methods = new NameScope(NameStyle.MEMBER, ReservedNames.server());
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Set<String>> values = new TreeMap<>();
        for (Server server : servers) {
            names.put(server.url(), methods.allocate(server.url(), words(server), Words.spelled(server.url())));
            for (Variable variable : server.variables()) {
                values.computeIfAbsent(variable.name(), absent -> new LinkedHashSet<>())
                        .addAll(variable.allowed());
            }
        }
        NameScope setters = new NameScope(NameStyle.MEMBER, Set.of());
        Map<String, String> withers = new LinkedHashMap<>();
        Map<String, Map<String, String>> constants = new LinkedHashMap<>();
        values.forEach((variable, known) -> {
            withers.put(
                    variable,
                    setters.allocate(
                            variable,
                            Words.with(List.of("with"), Words.of(variable)),
                            Words.with(List.of("with"), Words.spelled(variable))));
            constants.put(variable, new NameScope(NameStyle.CONSTANT, Set.of()).allocate(known));
        });
        NameScope types = new NameScope(NameStyle.TYPE, ReservedNames.types());
        types.reserve(type.simpleName());
        return new ServerNames(type, names, withers, types.allocate(values.keySet()), constants);
    }

    /** The method that gives a server. */
    public String server(Server server) {
        return Objects.requireNonNull(servers.get(server.url()), server.url());
    }

    /** The method that sets a variable: {@code withRegion}. */
    public String variable(String variable) {
        return Objects.requireNonNull(variables.get(variable), variable);
    }

    /** The enum of the values that a variable is known to have. */
    public ClassName enumOf(String variable) {
        return type.nestedClass(Objects.requireNonNull(enums.get(variable), variable));
    }

    /** The constant of that enum for a value. */
    public String constant(String variable, String value) {
        return Objects.requireNonNull(
                Objects.requireNonNull(constants.get(variable), variable).get(value), value);
    }

    private static List<String> words(Server server) {
        if (!server.name().isBlank()) {
            return Words.of(server.name());
        }
        List<String> said = Words.of(server.description());
        if (!server.description().isBlank() && !said.isEmpty() && said.size() <= FEW) {
            return said;
        }
        int scheme = server.url().indexOf("://");
        return Words.of(scheme < 0 ? "root " + server.url() : server.url().substring(scheme + 3));
    }
}
