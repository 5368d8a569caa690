package dev.burin.model;

/** The methods that a path item can describe (OpenAPI 3.1, section 4.8.9), in its order. */
public enum HttpMethod {
    GET,
    PUT,
    POST,
    DELETE,
    OPTIONS,
    HEAD,
    PATCH,
    TRACE
}
