package dev.burin.support;

import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.GeneratorOptions.Parts;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import java.util.Set;
import java.util.stream.Stream;

/** The support code, relocated from {@code sdktemplate.core} to the SDK's own package, or to one that SDKs share. */
public final class SupportSources implements Emitter {
    private static final String ROOT = "sdk-sources";
    private static final String KNOWN = "sdktemplate/core/package-info.java";
    private static final String TEMPLATE_PACKAGE = "sdktemplate.core";

    /** What nothing but asynchronous services uses. */
    private static final Set<String> ASYNC = Set.of(
            "sdktemplate/core/AsyncPage.java",
            "sdktemplate/core/internal/AsyncPageWalk.java",
            "sdktemplate/core/internal/PagePublisher.java");

    private static final String GENERATED = "sdktemplate/core/Generated.java";

    private final String packageName;
    private final boolean emitted;
    private final boolean async;
    private final boolean hasAnnotation;

    /** For the SDK that has these names and parts. */
    public SupportSources(JavaNames names, Parts parts) {
        this.packageName = names.corePackage();
        this.emitted = parts.support().emitted();
        // Whether others that share it are asynchronous, or annotated, this one can't know.
        boolean isShared = parts.support().packageName().isPresent();
        this.async = parts.async() || isShared;
        this.hasAnnotation = parts.generatedAnnotation() || isShared;
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        if (!emitted) {
            return Stream.empty();
        }
        SourceTree sources = new SourceTree(SupportSources.class.getClassLoader());
        return sources.read(ROOT, KNOWN).entrySet().stream()
                .filter(file -> async || !ASYNC.contains(file.getKey()))
                .filter(file -> hasAnnotation || !GENERATED.equals(file.getKey()))
                .map(file -> relocate(file.getKey(), file.getValue()));
    }

    private GeneratedFile relocate(String path, String source) {
        String moved = path.replace(TEMPLATE_PACKAGE.replace('.', '/'), packageName.replace('.', '/'));
        String text = source.replace(TEMPLATE_PACKAGE, packageName);
        return new GeneratedFile(moved, "// " + GeneratedFile.MARK + "\n" + Imports.sorted(text));
    }
}
