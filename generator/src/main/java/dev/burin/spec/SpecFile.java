package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.burin.Problem;
import dev.burin.source.Pointer;
import dev.burin.source.SourceDocument;
import java.util.Optional;

/**
 * A file of the description.
 *
 * @param location where it is
 * @param id what tells its places from those of other files: empty for the root document, else its path from there
 * @param source what was read
 * @param root its tree; for Swagger 2.0 the OpenAPI that it was converted to
 * @param shared what stands in several places of the tree, if anything does
 */
record SpecFile(Location location, String id, SourceDocument source, JsonNode root, Optional<SharedNodes> shared) {
    SpecFile(Location location, String id, SourceDocument source, JsonNode root) {
        this(
                location,
                id,
                source,
                root,
                source.hasSharedValues() ? Optional.of(new SharedNodes(root)) : Optional.empty());
    }

    /** A problem of something in it, at the line where it was written. */
    Problem problem(String pointer, String cause, String cure) {
        return source.problem(written(pointer), cause, cure);
    }

    /** The same file as it was written, and not converted. */
    SpecFile asWritten() {
        return new SpecFile(location, id, source, source.root());
    }

    /** The line where what the pointer names was written, from 1. */
    Optional<Integer> lineOf(String pointer) {
        return source.lineOf(written(pointer));
    }

    /** Where what the pointer names was written, or the nearest thing around it that was. */
    String written(String pointer) {
        JsonNode written = source.root();
        boolean isConverted = SwaggerTwo.isSwaggerTwo(written) && !SwaggerTwo.isSwaggerTwo(root);
        String nearest = isConverted ? SwaggerTwoPointers.of(written).written(pointer) : pointer;
        while (written.at(nearest).isMissingNode()) {
            nearest = Pointer.parent(nearest);
        }
        return nearest;
    }
}
