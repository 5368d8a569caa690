package dev.burin.config;

import dev.burin.model.SdkModel.Implied;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import dev.burin.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads servers that the document does not name, by what they are called. */
final class ServerSection {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

    private ServerSection() {}

    static List<Server> read(Section servers) {
        List<Server> all = new ArrayList<>();
        servers.forEach(name -> server(name, servers.section(name)).ifPresent(all::add));
        return all;
    }

    private static Optional<Server> server(String name, Section server) {
        server.allow("url", "description", "variables").require("url", Format.SERVER_URL);
        List<Variable> variables = new ArrayList<>();
        Section section = server.section("variables");
        section.forEach(variable -> variables.add(variable(variable, section.section(variable))));
        String description = server.text("description", Format.PROSE).orElse("");
        checkVariables(server, section);
        return server.text("url", Format.SERVER_URL)
                .map(template -> new Server(filled(template, variables), template, variables, name, description));
    }

    /** The variables are those of the URL, and one may follow from another one. */
    private static void checkVariables(Section server, Section variables) {
        List<String> inUrl = VARIABLE.matcher(
                        server.text("url", Format.SERVER_URL).orElse(""))
                .results()
                .map(match -> match.group(1))
                .toList();
        List<String> described = variables.keys();
        for (String name : described) {
            if (!inUrl.contains(name)) {
                variables.refuse(name, "The URL has no variable '" + name + "'", Spelling.cure(name, inUrl));
            }
            Section variable = variables.section(name);
            List<String> others =
                    described.stream().filter(other -> !other.equals(name)).toList();
            variable.text("impliedBy", Format.PROPERTY)
                    .filter(by -> !others.contains(by))
                    .ifPresent(by -> variable.refuse(
                            "impliedBy", "The server has no other variable '" + by + "'", Spelling.cure(by, others)));
            List<String> values = variable.list("values", Format.SERVER_VALUE);
            variable.text("default", Format.SERVER_VALUE)
                    .filter(usual -> !values.isEmpty() && !values.contains(usual))
                    .ifPresent(usual -> variable.refuse(
                            "default",
                            "'" + usual + "' is none of the values",
                            "Use one of " + String.join(", ", values)));
        }
        inUrl.stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> server.refuse(
                        "url",
                        "The variable '" + name + "' of the URL is not described",
                        "Describe it below variables, with a default"));
    }

    private static Variable variable(String name, Section variable) {
        variable.allow("default", "values", "impliedBy", "implied", "description")
                .require("default", Format.SERVER_VALUE);
        Optional<Implied> implied = variable.text("impliedBy", Format.PROPERTY)
                .map(by -> new Implied(by, variable.section("implied").texts(Format.SERVER_VALUE)));
        return new Variable(
                name,
                variable.text("default", Format.SERVER_VALUE).orElse(""),
                variable.list("values", Format.SERVER_VALUE),
                implied,
                variable.text("description", Format.PROSE).orElse(""));
    }

    private static String filled(String template, List<Variable> variables) {
        String url = template;
        for (Variable variable : variables) {
            url = url.replace('{' + variable.name() + '}', variable.usual());
        }
        return url;
    }
}
