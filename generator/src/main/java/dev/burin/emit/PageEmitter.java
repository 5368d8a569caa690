package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.OperationModel;
import dev.burin.model.Outcome;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeId;
import dev.burin.model.TypeModel;
import dev.burin.naming.JavaNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the pages that operations return, each with a sync face and, if wanted, an async one. */
public final class PageEmitter implements Emitter {
    private final JavaNames names;
    private final List<Delivery> deliveries;
    private final Markdown markdown;
    private final JavaSource source;

    /**
     * Prepares to write pages.
     *
     * @param names the names of the SDK
     * @param parts what there is of it
     * @param markdown how prose becomes Javadoc
     */
    public PageEmitter(JavaNames names, Parts parts, Markdown markdown) {
        this.names = names;
        this.deliveries = Delivery.of(parts);
        this.markdown = markdown;
        this.source = new JavaSource(names);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        Map<TypeId, TypeModel.ObjectType> objects = new HashMap<>();
        for (TypeModel type : sdk.types()) {
            if (type instanceof TypeModel.ObjectType object) {
                objects.put(type.id(), object);
            }
        }
        return sdk.services().stream()
                .flatMap(service -> service.operations().stream())
                .filter(operation -> operation.outcome() instanceof Outcome.Pages)
                .flatMap(operation -> deliveries.stream().map(delivery -> page(operation, delivery, objects)));
    }

    private GeneratedFile page(OperationModel operation, Delivery delivery, Map<TypeId, TypeModel.ObjectType> objects) {
        Outcome.Pages pages = (Outcome.Pages) operation.outcome();
        ClassName name = delivery.page(names.operation(operation));
        Envelope envelope = new Envelope(names, objects, pages);
        return source.file(name, new PageType(names, markdown, delivery, operation, envelope).type());
    }
}
