package sdktemplate.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** How all JSON is read. The factory never changes once built; the names it has seen are all that it remembers. */
final class JsonFormat {
    /** Deep enough for any answer, shallow enough that reading it recursively can't exhaust a thread's stack. */
    static final int MAX_DEPTH = 500;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            // Interned names and pooled buffers would be state of the whole JVM, which outlives the SDK's class loader.
            // A buffer for each answer is what that costs.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build();

    private JsonFormat() {}
}
