package dev.burin.config;

import dev.burin.model.SdkModel.Implied;
import dev.burin.model.SdkModel.Server;
import dev.burin.model.SdkModel.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads servers that the document does not name, by what they are called. */
final class ServerSection {
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
        return server.text("url", Format.SERVER_URL)
                .map(template -> new Server(filled(template, variables), template, variables, name, description));
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
