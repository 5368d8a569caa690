package dev.burin.project;

import dev.burin.GeneratedFile;
import java.util.List;

/**
 * What {@code module-info.java.mustache} says.
 *
 * @param moduleName the module
 * @param client the class by which its use starts
 * @param annotated whether models have Jackson's annotations
 * @param exports the packages that others may use
 */
record ModuleInfoView(String moduleName, String client, boolean annotated, List<String> exports) {
    String mark() {
        return GeneratedFile.MARK;
    }
}
