package dev.burin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Which names a user may choose for Java packages, modules and classes: those with which an SDK compiles and can be
 * loaded, on Java 17 and on any later one. Each method gives what is wrong with a name; nothing if it may be used.
 */
public final class NameRules {
    /** File names longer than 255 bytes exist almost nowhere, and classes inside add to the name of the one around. */
    private static final int MAX_LENGTH = 120;

    /** Words that the grammar of Java 17 takes for something else where a type's name could be (JLS 17, 3.9). */
    private static final Set<String> NO_TYPES = Set.of("var", "record", "sealed", "permits", "yield");

    /** Classes that generated classes have inside, so that they can't be called so themselves. */
    private static final Set<String> NESTED = Set.of("builder", "known", "unknown");

    /** File names that Windows keeps for devices, whatever their extension. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /**
     * The packages of the modules of JDK 17 to 25, and what they begin with. The JVM loads no class of another origin
     * in {@code java}; in the others, the compiler refuses packages that a module of the JDK has.
     */
    private static final List<String> JDK_PACKAGES = List.of(
            "java",
            "jdk",
            "sun",
            "com.sun",
            "javax.accessibility",
            "javax.annotation.processing",
            "javax.crypto",
            "javax.imageio",
            "javax.lang.model",
            "javax.management",
            "javax.naming",
            "javax.net",
            "javax.print",
            "javax.rmi",
            "javax.script",
            "javax.security",
            "javax.smartcardio",
            "javax.sound",
            "javax.sql",
            "javax.swing",
            "javax.tools",
            "javax.transaction.xa",
            "javax.xml",
            "images.toolbarButtonGraphics",
            "netscape.javascript",
            "org.ietf.jgss",
            "org.jcp.xml.dsig",
            "org.w3c.dom",
            "org.xml.sax",
            "toolbarButtonGraphics");

    /** Modules that an SDK requires. */
    private static final Set<String> REQUIRED_MODULES =
            Set.of("com.fasterxml.jackson.core", "com.fasterxml.jackson.annotation", "org.jspecify");

    private NameRules() {}

    /** What is wrong with the name of a package. */
    public static Optional<String> ofPackage(String name) {
        if (!isName(name)) {
            return Optional.of("'" + name + "' is not the name of a Java package");
        }
        return isOfJdk(name)
                ? Optional.of("'" + name + "' belongs to Java itself: no class in it can be compiled or loaded")
                : Optional.empty();
    }

    /** What is wrong with the name of a module. */
    public static Optional<String> ofModule(String name) {
        if (!isName(name)) {
            return Optional.of("'" + name + "' is not the name of a Java module");
        }
        if (isWithin(name, "java") || isWithin(name, "jdk")) {
            return Optional.of("'" + name + "' belongs to Java itself: no other module can be called so");
        }
        return REQUIRED_MODULES.contains(name)
                ? Optional.of("'" + name + "' is a module that the SDK requires")
                : Optional.empty();
    }

    /** What is wrong with the simple name of a class. */
    public static Optional<String> ofClass(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!isName(name) || name.indexOf('.') >= 0 || NO_TYPES.contains(name)) {
            return Optional.of("'" + name + "' is not the name of a Java class");
        }
        if (Character.isLowerCase(name.codePointAt(0))) {
            return Optional.of("'" + name + "' begins with a lower-case letter, as packages do");
        }
        if (NESTED.contains(lower)) {
            return Optional.of("'" + name + "' is the name of a class that generated classes have inside");
        }
        if (DEVICES.contains(lower)) {
            return Optional.of("'" + name + "' is a device on Windows, where no file can be called so");
        }
        return name.length() > MAX_LENGTH
                ? Optional.of("'" + name + "' is longer than " + MAX_LENGTH + " characters")
                : Optional.empty();
    }

    /** Whether a package belongs to the JDK, or is inside one that does. */
    public static boolean isOfJdk(String packageName) {
        return JDK_PACKAGES.stream().anyMatch(own -> isWithin(packageName, own));
    }

    private static boolean isWithin(String name, String outer) {
        return name.equals(outer) || name.startsWith(outer + ".");
    }

    /** Letters, digits and underscores: a dollar sign is for the compiler, and other signs can't be seen. */
    private static boolean isName(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17)
                && Stream.of(name.split("\\.", -1))
                        .flatMapToInt(String::codePoints)
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
