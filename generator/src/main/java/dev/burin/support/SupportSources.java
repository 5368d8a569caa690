package dev.burin.support;

import dev.burin.Emitter;
import dev.burin.GeneratedFile;
import dev.burin.model.SdkModel;
import dev.burin.naming.JavaNames;
import java.util.stream.Stream;

/** The support code, relocated from {@code sdktemplate} to the SDK's own package. */
public final class SupportSources implements Emitter {
    private static final String ROOT = "sdk-sources";
    private static final String KNOWN = "sdktemplate/core/package-info.java";
    private static final String TEMPLATE_PACKAGE = "sdktemplate";

    private final String packageName;

    /** For the SDK that has these names. */
    public SupportSources(JavaNames names) {
        this.packageName = names.packageName();
    }

    @Override
    public Stream<GeneratedFile> emit(SdkModel sdk) {
        SourceTree sources = new SourceTree(SupportSources.class.getClassLoader());
        return sources.read(ROOT, KNOWN).entrySet().stream().map(file -> relocate(file.getKey(), file.getValue()));
    }

    private GeneratedFile relocate(String path, String source) {
        String moved = path.replace(TEMPLATE_PACKAGE + "/", packageName.replace('.', '/') + "/");
        String text = source.replace(TEMPLATE_PACKAGE + ".", packageName + ".");
        return new GeneratedFile(moved, "// " + GeneratedFile.MARK + "\n" + Imports.sorted(text));
    }
}
