package dev.burin.naming;

import com.palantir.javapoet.ClassName;

/**
 * The names of a service.
 *
 * @param sync the service's class
 * @param async its asynchronous twin
 * @param requests the package-private class that builds the requests of both
 * @param examples the class of the answers that show what its operations give
 * @param accessor the method that leads to it from its parent, or from the client
 */
public record ServiceNames(ClassName sync, ClassName async, ClassName requests, ClassName examples, String accessor) {}
