package dev.burin.spec;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values are secret or personal. */
final class Sensitivity {
    private final Map<String, JsonPointer> marks = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();

    /** With a vendor's own marks: JSON pointers, relative to a parameter or schema. */
    Sensitivity(List<String> marks) {
        marks.forEach(mark -> this.marks.put(mark, JsonPointer.compile(mark)));
    }

    /** Whether a parameter or a schema is marked. */
    boolean of(Place place) {
        return isMarked(place)
                || place.flag("writeOnly")
                || place.flag("x-burin-sensitive")
                || place.text("format").equals("password");
    }

    /** Whether a parameter or a schema that was asked about has the mark. */
    boolean isMet(String mark) {
        return met.contains(mark);
    }

    private boolean isMarked(Place place) {
        boolean marked = false;
        for (Map.Entry<String, JsonPointer> mark : marks.entrySet()) {
            if (!place.node().at(mark.getValue()).isMissingNode()) {
                met.add(mark.getKey());
                marked = true;
            }
        }
        return marked;
    }
}
