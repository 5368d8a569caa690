package dev.burin.project;

import com.github.mustachejava.Mustache;
import dev.burin.Configuration;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.model.TypeModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@code package-info.java} for every package that has generated classes, and a {@code module-info.java} if wanted.
 */
public final class ProjectFiles implements Emitter {
    private final JavaNames names;
    private final Parts parts;
    private final Configuration configuration;

    /** For the SDK that has these names and parts, and is the module that the configuration says. */
    public ProjectFiles(JavaNames names, Parts parts, Configuration configuration) {
        this.names = names;
        this.parts = parts;
        this.configuration = configuration;
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        Templates templates = new Templates(JavadocEscape::escape);
        Mustache packageInfo = templates.template("package-info.java");
        List<PackageInfoView> packages = views(sdk);
        return Stream.concat(
                packages.stream()
                        .map(view -> new GeneratedFile(
                                view.packageName().replace('.', '/') + "/package-info.java",
                                Templates.render(packageInfo, view))),
                configuration.moduleName().stream()
                        .map(name -> new GeneratedFile(
                                "module-info.java",
                                Templates.render(templates.template("module-info.java"), module(name, packages)))));
    }

    private ModuleInfoView module(String name, List<PackageInfoView> packages) {
        String core = names.corePackage();
        Optional<String> elsewhere = parts.support().emitted()
                ? Optional.empty()
                : Optional.of(configuration.supportModule().orElse(core));
        return new ModuleInfoView(
                name,
                names.client().canonicalName(),
                parts.jacksonAnnotations(),
                elsewhere,
                Stream.concat(packages.stream().map(PackageInfoView::packageName), exportedSupport(core))
                        .sorted()
                        .toList());
    }

    /** What only generated code calls is exported where that of other SDKs calls it too. */
    private Stream<String> exportedSupport(String core) {
        if (!parts.support().emitted()) {
            return Stream.empty();
        }
        Stream<String> meant = Stream.of(core, core + ".testing");
        return parts.support().packageName().isPresent() ? Stream.concat(meant, Stream.of(core + ".internal")) : meant;
    }

    /** Where one package has several services, the first speaks for it: parents come before children. */
    private List<PackageInfoView> views(SdkModel sdk) {
        Map<String, PackageInfoView> views = new TreeMap<>();
        add(
                views,
                new PackageInfoView(
                        names.packageName(),
                        "Start here:",
                        "{@link " + names.client().simpleName() + "}"));
        Map<List<String>, ServiceModel> services =
                sdk.services().stream().collect(Collectors.toMap(ServiceModel::path, service -> service));
        for (ServiceModel service : sdk.services()) {
            String accessors = IntStream.rangeClosed(1, service.path().size())
                    .mapToObj(length -> services.get(service.path().subList(0, length)))
                    .map(step -> "." + names.service(step).accessor() + "()")
                    .collect(Collectors.joining());
            add(
                    views,
                    new PackageInfoView(
                            names.service(service).sync().packageName(),
                            "What belongs to",
                            "{@code client" + accessors + "}"));
        }
        for (TypeModel type : sdk.types()) {
            add(
                    views,
                    new PackageInfoView(
                            names.type(type.id()).packageName(), "What requests and responses", "are made of"));
        }
        return List.copyOf(views.values());
    }

    private static void add(Map<String, PackageInfoView> views, PackageInfoView view) {
        views.putIfAbsent(view.packageName(), view);
    }
}
