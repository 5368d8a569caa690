package sdktemplate.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a server has done, call by call: each request names its call. */
public final class Ledger {
    private final Map<String, List<String>> effects = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    /** Keeps that a call had its effect, which has to happen once for each idempotency key. */
    void enter(String call, String idempotencyKey) {
        List<String> keys = effects.computeIfAbsent(call, none -> new CopyOnWriteArrayList<>());
        if (idempotencyKey.isEmpty() || !keys.contains(idempotencyKey)) {
            keys.add(idempotencyKey);
        }
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** How often a call had its effect. */
    public int effects(String call) {
        return effects.getOrDefault(call, List.of()).size();
    }

    /** The faults that calls met. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many calls had an effect. */
    public int calls() {
        return effects.size();
    }
}
