package dev.burin.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.burin.GeneratedFile;
import dev.burin.naming.JavaNames;

/** Turns a class into its file. */
final class JavaSource {
    private final boolean importsJavaLang;

    JavaSource(JavaNames names) {
        this.importsJavaLang = names.hidesJavaLang();
    }

    /** The file of a top-level class. */
    GeneratedFile file(ClassName name, TypeSpec type) {
        String source = JavaFile.builder(name.packageName(), type)
                .addFileComment("$L", GeneratedFile.MARK)
                .skipJavaLangImports(!importsJavaLang)
                .indent("    ")
                .build()
                .toString();
        return new GeneratedFile(
                name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java",
                Layout.of(source),
                Declared.by(type));
    }
}
