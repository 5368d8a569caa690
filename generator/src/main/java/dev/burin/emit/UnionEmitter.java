package dev.burin.emit;

import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.UnionType;
import dev.burin.naming.JavaNames;
import java.util.stream.Stream;

/** Writes a type for each union of the API: a sealed interface, or a record where nothing tells its branches apart. */
public final class UnionEmitter implements Emitter {
    private final JavaNames names;
    private final Markdown markdown;
    private final JavaSource source;
    private final WholeJson json;

    /**
     * An emitter of unions.
     *
     * @param names all names
     * @param parts what there is of the SDK
     * @param markdown renders the document's prose
     */
    public UnionEmitter(JavaNames names, Parts parts, Markdown markdown) {
        this.names = names;
        this.markdown = markdown;
        this.source = new JavaSource(names);
        this.json = new WholeJson(names, parts);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        Unions unions = new Unions(sdk, names);
        FieldDocs docs = new FieldDocs(sdk);
        return sdk.types().stream()
                .filter(UnionType.class::isInstance)
                .map(UnionType.class::cast)
                .map(union -> source.file(
                        names.type(union.id()),
                        union.choice().isPresent()
                                ? new UnionInterface(union, unions, names, json, markdown, docs).type()
                                : new UnionRecord(union, unions, names, json, markdown).type()));
    }
}
