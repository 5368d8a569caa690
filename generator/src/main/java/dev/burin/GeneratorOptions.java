package dev.burin;

import java.util.Optional;

/**
 * What a user can choose.
 *
 * @param packageName the Java package below which everything is generated
 * @param clientName the client's class name; made from the document's title where absent
 * @param grouping how operations become services
 * @param configuration what {@code burin.yaml} says
 */
public record GeneratorOptions(
        String packageName, Optional<String> clientName, Grouping grouping, Configuration configuration) {

    /** How operations become services. */
    public enum Grouping {
        /** By tag where every operation has one, else by path. */
        AUTO,
        /** By the static segments of the path. */
        PATH,
        /** By the first tag; by path where an operation has none. */
        TAG
    }
}
