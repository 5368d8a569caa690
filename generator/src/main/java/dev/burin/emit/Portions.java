package dev.burin.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Many things in portions that a compiler can digest: it calls itself for each call of a chain and each operand of a
 * conjunction, and the code of a method has to fit into 64 KB.
 */
final class Portions {
    private static final int SIZE = 250;

    private Portions() {}

    /** All of them in order, at least one portion. */
    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        int start = 0;
        do {
            int end = Math.min(start + SIZE, all.size());
            portions.add(all.subList(start, end));
            start = end;
        } while (start < all.size());
        return portions;
    }
}
