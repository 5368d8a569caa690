package dev.burin.spec;

/** A version of the OpenAPI Specification, as far as objects differ in their members. */
enum SpecVersion {
    V2_0("Swagger 2.0"),
    V3_0("OpenAPI 3.0"),
    V3_1("OpenAPI 3.1"),
    V3_2("OpenAPI 3.2");

    private final String title;

    SpecVersion(String title) {
        this.title = title;
    }

    /** The version that a document of OpenAPI 3 names; the newest for what is newer. */
    static SpecVersion of(String version) {
        if (version.startsWith("3.0")) {
            return V3_0;
        }
        return version.startsWith("3.1") ? V3_1 : V3_2;
    }

    /** What people call it. */
    String title() {
        return title;
    }
}
