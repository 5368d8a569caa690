package dev.burin.project;

import dev.burin.GeneratedFile;
import java.util.List;
import java.util.Optional;

/**
 * What {@code module-info.java.mustache} says.
 *
 * @param moduleName the module
 * @param client the class by which its use starts
 * @param annotated whether models have Jackson's annotations
 * @param supportModule the module that has the support code, if that is another one
 * @param exports the packages that others may use
 */
record ModuleInfoView(
        String moduleName, String client, boolean annotated, Optional<String> supportModule, List<String> exports) {
    boolean ownSupport() {
        return supportModule.isEmpty();
    }

    /** Whether the compiler warns of the name: it takes digits at the end of a part for a version. */
    boolean endsInDigits() {
        return moduleName.matches(".*\\d(\\..*)?");
    }

    String mark() {
        return GeneratedFile.MARK;
    }
}
