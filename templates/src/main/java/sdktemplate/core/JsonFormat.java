package sdktemplate.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * How all JSON is read. How long a document may be is decided where it is received ({@code maxResponseBytes}), and its
 * strings, names and numbers may be as long as that.
 */
final class JsonFormat {
    /** Deep enough for any answer, shallow enough that reading it recursively can't exhaust a thread's stack. */
    static final int MAX_DEPTH = 500;

    /** How long a document may be whose names the factory that all others share may remember. */
    private static final int MAX_SHARED_LENGTH = 50_000;

    /** Never changes once built; the names it has seen, some thousands of them, are all that it remembers. */
    private static final JsonFactory SHARED = newFactory();

    private JsonFormat() {}

    /** What makes the parser of a document, whose length is in bytes or characters. */
    static JsonFactory factory(int length) {
        // Names of any length, remembered for good, would fill the memory.
        return length <= MAX_SHARED_LENGTH ? SHARED : newFactory();
    }

    private static JsonFactory newFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                // Interned names and pooled buffers would be state of the whole JVM, which outlives the SDK's class
                // loader. A buffer for each answer is what that costs.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .build();
    }
}
