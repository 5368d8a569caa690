package dev.burin.spec;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;

/** Which values are secret or personal. */
final class Sensitivity {
    private final List<JsonPointer> marks;

    /** With a vendor's own marks: JSON pointers, relative to a parameter or schema. */
    Sensitivity(List<String> marks) {
        this.marks = marks.stream().map(JsonPointer::compile).toList();
    }

    /** Whether a parameter or a schema is marked. */
    boolean of(Place place) {
        return place.flag("writeOnly")
                || place.flag("x-burin-sensitive")
                || place.text("format").equals("password")
                || isMarked(place);
    }

    private boolean isMarked(Place place) {
        for (JsonPointer mark : marks) {
            if (!place.node().at(mark).isMissingNode()) {
                return true;
            }
        }
        return false;
    }
}
