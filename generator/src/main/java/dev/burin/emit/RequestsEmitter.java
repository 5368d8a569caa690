package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.naming.JavaNames;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes for every service the class that makes its requests, which its sync and its async face share. */
public final class RequestsEmitter implements Emitter {
    private final JavaNames names;
    private final RequestMethod method;
    private final JavaSource source;

    /** With the names of the SDK. */
    public RequestsEmitter(JavaNames names) {
        this.names = names;
        this.method = new RequestMethod(names);
        this.source = new JavaSource(names);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        return sdk.services().stream()
                .filter(service -> !service.operations().isEmpty())
                .map(this::requests);
    }

    private GeneratedFile requests(ServiceModel service) {
        ClassName name = names.service(service).requests();
        TypeSpec.Builder requests = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The requests of {@link $T}.", names.service(service).sync())
                .addMethod(Members.privateConstructor());
        service.operations().forEach(operation -> requests.addMethods(method.of(operation)));
        return source.file(name, requests.build());
    }
}
