package dev.burin.project;

import com.github.mustachejava.Mustache;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.model.TypeModel;
import dev.burin.naming.JavaNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A {@code package-info.java} for every package that has generated classes. */
public final class ProjectFiles implements Emitter {
    private final JavaNames names;

    /** For the SDK that has these names. */
    public ProjectFiles(JavaNames names) {
        this.names = names;
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        Mustache template = new Templates(JavadocEscape::escape).template("package-info.java");
        return views(sdk).stream()
                .map(view -> new GeneratedFile(
                        view.packageName().replace('.', '/') + "/package-info.java", Templates.render(template, view)));
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
