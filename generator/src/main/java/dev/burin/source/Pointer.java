package dev.burin.source;

import java.util.List;
import java.util.stream.Stream;

/** JSON pointers (RFC 6901) as text: what problems name things by. */
public final class Pointer {
    private Pointer() {}

    /** The pointer of a member or an item of what the pointer names. */
    public static String child(String pointer, String key) {
        return pointer + '/' + escape(key);
    }

    /** The pointer of an item, counted from 0. */
    public static String child(String pointer, int index) {
        return pointer + '/' + index;
    }

    /** The pointer of what holds it; empty for the root and for what stands in the root. */
    public static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** The last key of a pointer, unescaped; empty for the root. */
    public static String lastKey(String pointer) {
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** The keys that lead from the root to what the pointer names, unescaped. */
    public static List<String> keys(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(Pointer::unescape)
                .toList();
    }

    /** A key as it stands in a pointer. */
    public static String escape(String key) {
        return key.indexOf('~') < 0 && key.indexOf('/') < 0
                ? key
                : key.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String key) {
        return key.indexOf('~') < 0 ? key : key.replace("~1", "/").replace("~0", "~");
    }
}
