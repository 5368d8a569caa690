package dev.burin.project;

import dev.burin.GeneratedFile;

/**
 * What {@code package-info.java.mustache} says.
 *
 * @param packageName the package
 * @param subject what its sentence begins with
 * @param about Javadoc about what the sentence is about: made of names, so safe as it is
 */
record PackageInfoView(String packageName, String subject, String about) {
    private static final int LONGEST = 120 - "/** . */".length();

    String mark() {
        return GeneratedFile.MARK;
    }

    boolean oneLine() {
        return subject.length() + 1 + about.length() <= LONGEST;
    }
}
