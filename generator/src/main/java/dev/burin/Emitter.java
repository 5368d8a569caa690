package dev.burin;

import dev.burin.model.SdkModel;
import java.util.stream.Stream;

/** Turns the model into files: Java, templates and copied support code alike. */
public interface Emitter {
    /**
     * The files, each with a path of its own. The stream may be consumed in parallel.
     *
     * @param sdk the SDK to be
     */
    Stream<GeneratedFile> emit(SdkModel sdk);
}
