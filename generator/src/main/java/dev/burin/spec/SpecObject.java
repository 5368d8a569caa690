package dev.burin.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of object that the OpenAPI Specification defines: the members that it has, in one version or another.
 *
 * @param name what the specification calls it, without "Object"
 * @param members its fixed members by name
 */
record SpecObject(String name, Map<String, Member> members) {
    /**
     * A fixed member.
     *
     * @param content what it holds
     * @param since the first version of OpenAPI 3 that has it
     */
    record Member(Content content, SpecVersion since) {}

    /**
     * What a member holds.
     *
     * @param shape how many objects of what kind
     * @param object the name of that kind; empty for what is none
     */
    record Content(Shape shape, String object) {}

    /** How a member holds objects. */
    enum Shape {
        /** A value that is no object of the specification. */
        VALUE,
        /** One object, or several of the same kind in a list where JSON Schema has both. */
        ONE,
        /** A list of objects. */
        LIST,
        /** Objects by names that the document's author chose. */
        MAP,
        /** Objects by paths or expressions, beside extensions. */
        PATHS,
        /** Objects by the status of a response, beside extensions. */
        STATUSES
    }

    /**
     * One line of a table: the name with underscores for spaces, a colon, and the members parted by spaces; each a
     * name, after an equals sign what it holds ({@code Kind}, {@code [Kind]}, <code>{Kind}</code>, <code>{/Kind}</code>
     * by path, <code>{#Kind}</code> by status), after an at sign the version since which it exists.
     */
    static SpecObject parse(String line) {
        int colon = line.indexOf(':');
        Map<String, Member> members = new LinkedHashMap<>();
        for (String text : line.substring(colon + 1).strip().split(" ", -1)) {
            int at = text.indexOf('@');
            SpecVersion since = at < 0 ? SpecVersion.V3_0 : SpecVersion.of(text.substring(at + 1));
            String member = at < 0 ? text : text.substring(0, at);
            int equals = member.indexOf('=');
            members.put(
                    equals < 0 ? member : member.substring(0, equals),
                    new Member(content(equals < 0 ? "" : member.substring(equals + 1)), since));
        }
        return new SpecObject(line.substring(0, colon), members);
    }

    private static Content content(String text) {
        if (text.isEmpty()) {
            return new Content(Shape.VALUE, "");
        }
        String inside = text.replaceAll("[^A-Za-z_]", "");
        if (text.startsWith("{/")) {
            return new Content(Shape.PATHS, inside);
        }
        if (text.startsWith("{#")) {
            return new Content(Shape.STATUSES, inside);
        }
        return switch (text.charAt(0)) {
            case '{' -> new Content(Shape.MAP, inside);
            case '[' -> new Content(Shape.LIST, inside);
            default -> new Content(Shape.ONE, inside);
        };
    }

    /** The member of that name that a version has. */
    Optional<Member> member(String member, SpecVersion version) {
        return Optional.ofNullable(members.get(member))
                .filter(found -> found.since().compareTo(version) <= 0);
    }

    /** What people call it: {@code Path Item}. */
    String title() {
        return name.replace('_', ' ');
    }
}
