package dev.burin.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that mean something else: in Java, on a file system, in the SDK itself. In lower case where not said. */
final class ReservedNames {
    /** The Java Language Specification 17, section 3.9, with the contextual ones that can't be a type's name. */
    private static final Set<String> KEYWORDS = lower("abstract assert boolean break byte case catch char class const"
            + " continue default do double else enum extends final finally float for goto if implements import"
            + " instanceof int interface long native new package private protected public return short static"
            + " strictfp super switch synchronized this throw throws transient try void volatile while"
            + " true false null var record sealed permits yield _");

    /** File names that Windows keeps for devices, whatever their extension. */
    private static final Set<String> DEVICES = lower("con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9"
            + " lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9");

    private static final Set<String> OBJECT_METHODS =
            lower("getClass hashCode equals toString notify notifyAll wait clone finalize");

    /** The public types of {@code java.lang} in Java 17, without errors and exceptions that nobody names. */
    private static final List<String> JAVA_LANG = List.of(("Appendable AutoCloseable CharSequence Cloneable Comparable"
                    + " Iterable ProcessHandle Readable Runnable Boolean Byte Character Class ClassLoader ClassValue Compiler"
                    + " Double Enum Float InheritableThreadLocal Integer Long Math Module ModuleLayer Number Object Package"
                    + " Process ProcessBuilder Record Runtime RuntimePermission SecurityManager Short StackTraceElement"
                    + " StackWalker StrictMath String StringBuffer StringBuilder System Thread ThreadGroup ThreadLocal"
                    + " Throwable Void Deprecated FunctionalInterface Override SafeVarargs SuppressWarnings Exception"
                    + " RuntimeException Error IllegalArgumentException IllegalStateException NullPointerException"
                    + " UnsupportedOperationException InterruptedException")
            .split(" "));

    private static final Set<String> TYPES =
            join(DEVICES, lower(String.join(" ", JAVA_LANG) + " Builder Known Unknown"));

    private static final Set<String> METHODS = join(KEYWORDS, OBJECT_METHODS);

    private static final Set<String> MEMBERS = join(
            METHODS,
            lower("builder build toBuilder additionalProperties additionalProperty extras readFrom fromJson fromPlain"
                    + " toPlain writeTo writeBody withoutBody toJson getUnmappable reader writer"));

    private static final Set<String> ARGUMENTS =
            join(KEYWORDS, lower("client request params options body writer row value"));

    private ReservedNames() {}

    /** The types of {@code java.lang}, as they are spelled. */
    static List<String> javaLang() {
        return JAVA_LANG;
    }

    /** For classes beside others: also what every model has inside. */
    static Set<String> types() {
        return TYPES;
    }

    /** For accessors and setters of models and params, and the fields behind them. */
    static Set<String> members() {
        return MEMBERS;
    }

    /** For arguments of a service's methods: also what the methods call their own variables. */
    static Set<String> arguments() {
        return ARGUMENTS;
    }

    /** For methods of services. */
    static Set<String> methods() {
        return METHODS;
    }

    /** For methods of clients. */
    static Set<String> accessors() {
        return join(METHODS, lower("builder async webhookValidator close fromEnvironment withOptions"));
    }

    /** For methods that give servers. */
    static Set<String> server() {
        return join(METHODS, Set.of("url"));
    }

    /** For methods of a client's builder. */
    static Set<String> clientBuilder() {
        return join(
                METHODS,
                lower("build self credential credentialsFromEnvironment newClient baseUrl connectTimeout timeout"
                        + " attemptTimeout idleTimeout maxRetries retryPolicy maxResponseBytes server serverUrl operationServer operationServerUrl transport interceptor listener"
                        + " logger header userAgent"));
    }

    /** For constants of enums. */
    static Set<String> constants() {
        return Set.of("unrecognized");
    }

    /** For packages. */
    static Set<String> packages() {
        return join(KEYWORDS, DEVICES);
    }

    /** For packages beside those of the SDK's own. */
    static Set<String> topPackages() {
        return join(packages(), lower("core model"));
    }

    private static Set<String> lower(String names) {
        return Set.of(names.toLowerCase(Locale.ROOT).split(" "));
    }

    private static Set<String> join(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
