package dev.burin.naming;

import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of servers: what somebody calls them, else what they are for where that is said in a few words, else where
 * they are.
 *
 * @param servers the method that gives a server, by its URL
 * @param variables the method that sets a variable, by its name
 */
record ServerNames(Map<String, String> servers, Map<String, String> variables) {
    private static final int FEW = 4;

    static ServerNames of(List<Server> servers) {
        NameScope methods = new NameScope(NameStyle.MEMBER, ReservedNames.server());
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> variables = new LinkedHashSet<>();
        for (Server server : servers) {
            names.put(server.url(), methods.allocate(server.url(), words(server), Words.spelled(server.url())));
            server.variables().stream().map(Variable::name).forEach(variables::add);
        }
        NameScope setters = new NameScope(NameStyle.MEMBER, Set.of());
        Map<String, String> withers = new LinkedHashMap<>();
        for (String variable : variables) {
            withers.put(
                    variable,
                    setters.allocate(
                            variable,
                            Words.with(List.of("with"), Words.of(variable)),
                            Words.with(List.of("with"), Words.spelled(variable))));
        }
        return new ServerNames(names, withers);
    }

    private static List<String> words(Server server) {
        if (!server.name().isBlank()) {
            return Words.of(server.name());
        }
        List<String> said = Words.of(server.description());
        if (!server.description().isBlank() && !said.isEmpty() && said.size() <= FEW) {
            return said;
        }
        return Words.of(server.url().substring(server.url().indexOf("://") + 3));
    }
}
