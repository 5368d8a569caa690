package dev.burin.emit;

import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.SdkModel;
import dev.burin.model.TypeModel.OpenEnum;
import dev.burin.naming.JavaNames;
import java.util.stream.Stream;

/** Writes a class for each enum of the API, open to values that nobody knows yet. */
public final class EnumEmitter implements Emitter {
    private final JavaNames names;
    private final Markdown markdown;
    private final JavaSource source;
    private final WholeJson json;

    /**
     * An emitter of enums.
     *
     * @param names all names
     * @param parts what there is of the SDK
     * @param markdown renders the document's prose
     */
    public EnumEmitter(JavaNames names, Parts parts, Markdown markdown) {
        this.names = names;
        this.markdown = markdown;
        this.source = new JavaSource(names);
        this.json = new WholeJson(names, parts);
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        return sdk.types().stream()
                .filter(OpenEnum.class::isInstance)
                .map(OpenEnum.class::cast)
                .map(openEnum ->
                        source.file(names.type(openEnum.id()), new EnumType(openEnum, names, json, markdown).type()));
    }
}
