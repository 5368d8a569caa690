package dev.burin.naming;

import dev.burin.Configuration;
import dev.burin.GeneratorOptions;
import dev.burin.NameRules;
import dev.burin.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with names that the user chose, beside those that the document asks for. */
final class ChosenNameProblems {
    private ChosenNameProblems() {}

    static List<Problem> of(GeneratorOptions options, TypeScopes types, ServiceScopes services) {
        List<Problem> problems = new ArrayList<>();
        for (String name : types.refused()) {
            problems.addAll(refusedClass(options.configuration(), name));
        }
        String model = options.packageName() + ".model";
        Stream<String> packages = services.services().values().stream()
                .map(service -> service.sync().packageName());
        Stream.concat(Stream.of(options.packageName() + ".core", model), packages)
                .filter(NameRules::isOfJdk)
                .forEach(name -> problems.add(new Problem(
                        "packageName",
                        "",
                        Optional.empty(),
                        "below '" + options.packageName() + "' there would be the package " + name
                                + ", which belongs to Java itself",
                        "Choose another package")));
        return problems;
    }

    private static List<Problem> refusedClass(Configuration configuration, String name) {
        return configuration.schemaNames().entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .skip(1)
                .findFirst()
                .or(() -> configuration.schemaNames().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(name))
                        .findFirst())
                .map(entry -> configuration
                        .file()
                        .problem(
                                "/names/schemas/"
                                        + entry.getKey().replace("~", "~0").replace("/", "~1"),
                                "another class of its package is called '" + name + "'",
                                "Choose another name"))
                .stream()
                .toList();
    }
}
