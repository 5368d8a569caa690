package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The ways from the client to its services, and from a service to those below it. */
final class ServiceTree {
    private final JavaNames names;
    private final Markdown markdown;
    private final Map<List<String>, List<ServiceModel>> children = new HashMap<>();

    ServiceTree(JavaNames names, Markdown markdown, SdkModel sdk) {
        this.names = names;
        this.markdown = markdown;
        for (ServiceModel service : sdk.services()) {
            List<String> parent = service.path().subList(0, service.path().size() - 1);
            children.computeIfAbsent(parent, absent -> new ArrayList<>()).add(service);
        }
    }

    /** The methods that lead to the services right below a path; the client's is empty. */
    List<MethodSpec> accessors(List<String> path, Delivery delivery) {
        return children.getOrDefault(path, List.of()).stream()
                .map(service -> accessor(service, delivery))
                .toList();
    }

    private MethodSpec accessor(ServiceModel service, Delivery delivery) {
        ClassName type = delivery.service(names.service(service));
        return MethodSpec.methodBuilder(names.service(service).accessor())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(
                                markdown,
                                service.doc(),
                                "Leads to what is below " + Markdown.codeSpan(String.join("/", service.path())) + ".")
                        .returns("the service, which costs nothing to make")
                        .build())
                .returns(type)
                .addStatement("return new $T(client)", type)
                .build();
    }
}
