package dev.burin.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.OperationModel;
import dev.burin.model.SdkModel;
import dev.burin.model.ServiceModel;
import dev.burin.naming.JavaNames;
import dev.burin.naming.ServiceNames;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the services, each with a sync face and, if wanted, an async one. */
public final class ServiceEmitter implements Emitter {
    /** Services of other packages make one; no module but the SDK's own can, since it can't name the client's type. */
    private static final AnnotationSpec EXPORTS = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "exports")
            .build();

    private final JavaNames names;
    private final List<Delivery> deliveries;
    private final Markdown markdown;
    private final JavaTypes types;
    private final JavaSource source;

    /**
     * Prepares to write services.
     *
     * @param names the names of the SDK
     * @param parts what there is of it
     * @param markdown how prose becomes Javadoc
     */
    public ServiceEmitter(JavaNames names, Parts parts, Markdown markdown) {
        this.names = names;
        this.deliveries = Delivery.of(parts);
        this.markdown = markdown;
        this.types = new JavaTypes(names);
        this.source = new JavaSource(names);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        ServiceTree tree = new ServiceTree(names, markdown, sdk);
        SentFields fields = new SentFields(types, markdown, new FieldDocs(sdk));
        return sdk.services().stream()
                .flatMap(service -> deliveries.stream().map(delivery -> service(service, delivery, tree, fields)));
    }

    private GeneratedFile service(ServiceModel service, Delivery delivery, ServiceTree tree, SentFields fields) {
        ClassName name = delivery.service(names.service(service));
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(doc(service, delivery))
                .addField(names.internal("ApiClient"), "client", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor())
                .addMethods(tree.accessors(service.path(), delivery));
        for (OperationModel operation : service.operations()) {
            for (Call call : Call.of(operation, names, types)) {
                ServiceNames own = names.service(service);
                OperationDocs docs = new OperationDocs(names, markdown, fields, delivery, own.sync(), call);
                type.addMethods(new OperationMethods(names, types, delivery, own.requests(), call, docs).all());
            }
        }
        return source.file(name, type.build());
    }

    private CodeBlock doc(ServiceModel service, Delivery delivery) {
        String path = Markdown.codeSpan(String.join("/", service.path()));
        Javadoc doc = Javadoc.of(markdown, service.doc(), "Operations below " + path + ".");
        return delivery == Delivery.SYNC
                ? doc.build()
                : doc.html(CodeBlock.of(
                                "As {@link $T}, but no method waits for the API's answer: a future fails with what that one throws.",
                                names.service(service).sync()))
                        .build();
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(EXPORTS)
                .addJavadoc("For what leads here.\n\n@param client makes the calls")
                .addParameter(names.internal("ApiClient"), "client")
                .addStatement("this.client = client")
                .build();
    }
}
