package dev.burin.naming;

import java.util.List;
import java.util.stream.Stream;

/** Names that mean something else: in Java, on a file system, in the SDK itself. */
final class ReservedNames {
    /** The Java Language Specification 17, section 3.9, with the contextual ones that can't be a type's name. */
    private static final List<String> KEYWORDS = words("abstract assert boolean break byte case catch char class const"
            + " continue default do double else enum extends final finally float for goto if implements import"
            + " instanceof int interface long native new package private protected public return short static"
            + " strictfp super switch synchronized this throw throws transient try void volatile while"
            + " true false null var record sealed permits yield _");

    /** File names that Windows keeps for devices, whatever their extension. */
    private static final List<String> DEVICES =
            words("con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9"
                    + " lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9");

    private static final List<String> OBJECT_METHODS =
            words("getClass hashCode equals toString notify notifyAll wait clone finalize");

    /** The public types of {@code java.lang} in Java 17, without errors and exceptions that nobody names. */
    private static final List<String> JAVA_LANG = words("Appendable AutoCloseable CharSequence Cloneable Comparable"
            + " Iterable ProcessHandle Readable Runnable Boolean Byte Character Class ClassLoader ClassValue Compiler"
            + " Double Enum Float InheritableThreadLocal Integer Long Math Module ModuleLayer Number Object Package"
            + " Process ProcessBuilder Record Runtime RuntimePermission SecurityManager Short StackTraceElement"
            + " StackWalker StrictMath String StringBuffer StringBuilder System Thread ThreadGroup ThreadLocal"
            + " Throwable Void Deprecated FunctionalInterface Override SafeVarargs SuppressWarnings Exception"
            + " RuntimeException Error IllegalArgumentException IllegalStateException NullPointerException"
            + " UnsupportedOperationException InterruptedException");

    private ReservedNames() {}

    /** The types of {@code java.lang}. */
    static List<String> javaLang() {
        return JAVA_LANG;
    }

    /** For classes beside others: also what every model has inside. */
    static List<String> types() {
        return join(join(JAVA_LANG, DEVICES), words("Builder Known"));
    }

    /** For accessors and setters of models and params, and the fields behind them. */
    static List<String> members() {
        return join(
                methods(),
                words("builder build toBuilder additionalProperties additionalProperty extras readFrom writeTo"
                        + " writeBody toJson reader writer"));
    }

    /** For arguments of a service's methods: also what the methods call their own variables. */
    static List<String> arguments() {
        return join(KEYWORDS, words("client request params options body writer row value"));
    }

    /** For methods of services. */
    static List<String> methods() {
        return join(KEYWORDS, OBJECT_METHODS);
    }

    /** For methods of clients. */
    static List<String> accessors() {
        return join(methods(), words("builder async fromEnvironment"));
    }

    /** For methods of a client's builder. */
    static List<String> clientBuilder() {
        return join(
                methods(),
                words("build self credential credentialsFromEnvironment environment newClient baseUrl connectTimeout"
                        + " timeout maxRetries retryPolicy transport header userAgent"));
    }

    /** For constants of enums. */
    static List<String> constants() {
        return List.of("UNRECOGNIZED");
    }

    /** For packages. */
    static List<String> packages() {
        return join(KEYWORDS, DEVICES);
    }

    /** For packages beside those of the SDK's own. */
    static List<String> topPackages() {
        return join(packages(), words("core model"));
    }

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
