package dev.burin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a user can choose.
 *
 * @param packageName the Java package below which everything is generated
 * @param clientName the client's class name; made from the document's title where absent
 * @param grouping how operations become services
 * @param configuration what {@code burin.yaml} says
 * @param reach how far the document's references may lead
 * @param failOnDegraded whether something that would be generated as less than the document says is a problem
 * @param allowEmpty whether a document without an operation is no problem: one of webhooks or components alone
 * @param parts what the SDK consists of
 */
public record GeneratorOptions(
        String packageName,
        Optional<String> clientName,
        Grouping grouping,
        Configuration configuration,
        Reach reach,
        boolean failOnDegraded,
        boolean allowEmpty,
        Parts parts) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one can't be written in Java, or can't be loaded
     */
    public GeneratorOptions {
        refuse("packageName", NameRules.ofPackage(packageName));
        checkSupport(parts.support(), packageName);
        refuse("clientName", clientName.flatMap(NameRules::ofClass));
    }

    private static void refuse(String option, Optional<String> objection) {
        objection.ifPresent(cause -> {
            throw new IllegalArgumentException(option + ": " + cause);
        });
    }

    /** Below the SDK's own package, only {@code core} is kept free of what the document asks for. */
    private static void checkSupport(Support support, String packageName) {
        if (support.packageName().isEmpty() && !support.emitted()) {
            throw new IllegalArgumentException("Support code that is not generated is elsewhere: say in which package");
        }
        String core = support.packageName().orElse(packageName + ".core");
        boolean within = (core + ".").startsWith(packageName + ".") && !core.equals(packageName + ".core");
        refuse("supportPackage", NameRules.ofPackage(core));
        if (within || (packageName + ".").startsWith(core + ".")) {
            throw new IllegalArgumentException(
                    "'" + core + "' can't be the package of support code beside '" + packageName + "'");
        }
    }

    /** The usual parts, made of references no further than the document's folder, and of less where need be. */
    public GeneratorOptions(
            String packageName, Optional<String> clientName, Grouping grouping, Configuration configuration) {
        this(packageName, clientName, grouping, configuration, Reach.FOLDER, false, Parts.USUAL);
    }

    /** For documents that have an operation. */
    public GeneratorOptions(
            String packageName,
            Optional<String> clientName,
            Grouping grouping,
            Configuration configuration,
            Reach reach,
            boolean failOnDegraded,
            Parts parts) {
        this(packageName, clientName, grouping, configuration, reach, failOnDegraded, false, parts);
    }

    /** The same, for documents without an operation too. */
    public GeneratorOptions allowingEmpty() {
        return new GeneratorOptions(
                packageName, clientName, grouping, configuration, reach, failOnDegraded, true, parts);
    }

    /**
     * How far a document's references may lead. A document comes from somebody else, and what its references lead to
     * ends up in the SDK.
     *
     * @param outside whether to files of this computer outside of the document's folder
     * @param remote whether to other hosts
     */
    public record Reach(boolean outside, boolean remote) {
        /** To files in the document's folder, and in those below it. */
        public static final Reach FOLDER = new Reach(false, false);
    }

    /**
     * What an SDK consists of. Names do not depend on it.
     *
     * @param async whether it has an asynchronous client beside the other
     * @param jacksonAnnotations whether models have annotations by which Jackson's databind reads and writes them
     * @param examples whether it has the document's examples as answers, for tests
     * @param generatedAnnotation whether its types are annotated as generated, for tools that measure coverage
     * @param support the code that all SDKs have in common
     */
    public record Parts(
            boolean async, boolean jacksonAnnotations, boolean examples, boolean generatedAnnotation, Support support) {
        /** What there is unless something else is said. */
        public static final Parts USUAL = new Parts(true, false);

        /** Without examples, with support code of its own. */
        public Parts(boolean async, boolean jacksonAnnotations) {
            this(async, jacksonAnnotations, false, Support.OWN);
        }

        /** Without annotations that say what is generated. */
        public Parts(boolean async, boolean jacksonAnnotations, boolean examples, Support support) {
            this(async, jacksonAnnotations, examples, false, support);
        }
    }

    /**
     * Where an SDK's support code is.
     *
     * @param packageName its package, which several SDKs share; absent for one inside the SDK's own
     * @param emitted whether it is generated with this SDK, rather than with another one
     */
    public record Support(Optional<String> packageName, boolean emitted) {
        /** Each SDK has its own. */
        public static final Support OWN = new Support(Optional.empty(), true);
    }

    /** How operations become services. */
    public enum Grouping {
        /** By the first tag; by path where an operation has none. What others have does not matter. */
        AUTO,
        /** By the static segments of the path. */
        PATH,
        /** By the first tag; all operations without one go to a service called {@code default}. */
        TAG;

        /**
         * The grouping of that name, in any case.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static Grouping of(String name) {
            return Arrays.stream(values())
                    .filter(grouping -> grouping.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalArgumentException("'" + name + "' is no grouping: use one of " + names()));
        }

        private static String names() {
            return Arrays.stream(values())
                    .map(grouping -> grouping.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
    }
}
