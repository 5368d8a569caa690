package sdktemplate.core;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/** How all JSON is read and written. The factory is immutable once built; what it caches is names and buffers. */
final class JsonFormat {
    /** Deep enough for any answer, shallow enough that reading it recursively can't exhaust a thread's stack. */
    static final int MAX_DEPTH = 500;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            // Interned names would outlive the SDK's class loader, as would buffers kept by thread.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();

    private JsonFormat() {}
}
