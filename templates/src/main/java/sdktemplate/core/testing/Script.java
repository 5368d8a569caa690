package sdktemplate.core.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers by what they are to: each given once, in turn, and the last one from then on. */
final class Script {
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();

    void put(String to, Answer first, Answer... others) {
        Deque<Answer> all = new ArrayDeque<>();
        all.add(first);
        all.addAll(List.of(others));
        answers.put(to, all);
    }

    @Nullable
    Answer next(String to) {
        Deque<Answer> left = answers.get(to);
        if (left == null) {
            return null;
        }
        synchronized (left) {
            return left.size() > 1 ? left.poll() : left.peek();
        }
    }

    Set<String> keys() {
        return answers.keySet();
    }
}
