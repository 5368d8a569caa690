package dev.burin.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.burin.model.ExampleAnswer.Beyond;
import dev.burin.model.Outcome;
import dev.burin.model.Pagination;
import java.util.List;
import java.util.Optional;

/**
 * A page after which none comes, and before which none is: what leads to others is taken from it.
 *
 * @param pages what the page is of
 * @param body its body, which is changed
 */
record LastPage(Outcome.Pages pages, JsonNode body) implements Pagination.Visitor<Optional<Beyond>> {
    /**
     * Makes the body that of the only page.
     *
     * @return what answers requests for others, where the body can't say that there are none
     */
    Optional<Beyond> cut() {
        pages.previous().ifPresent(previous -> previous.accept(this));
        return pages.next().accept(this);
    }

    @Override
    public Optional<Beyond> url(Pagination.Url url) {
        replace(body, url.path(), NullNode.getInstance());
        return Optional.empty();
    }

    @Override
    public Optional<Beyond> linkHeader(Pagination.LinkHeader header) {
        return Optional.empty();
    }

    @Override
    public Optional<Beyond> cursor(Pagination.Cursor cursor) {
        if (cursor.more().isPresent() && replace(body, cursor.more().get(), BooleanNode.FALSE)) {
            return Optional.empty();
        }
        if (cursor.ofLastItem() && cursor.inBody()) {
            replace(body, pages.items(), JsonNodeFactory.instance.arrayNode()); // no query tells its pages apart
            return Optional.empty();
        }
        if (cursor.ofLastItem()) {
            return Optional.of(new Beyond(cursor.parameter(), "", withoutItems()));
        }
        replace(body, cursor.path(), NullNode.getInstance());
        return Optional.empty();
    }

    @Override
    public Optional<Beyond> pageNumber(Pagination.PageNumber number) {
        return Optional.of(new Beyond(number.parameter(), String.valueOf(number.first()), withoutItems()));
    }

    @Override
    public Optional<Beyond> numberBefore(Pagination.NumberBefore number) {
        return Optional.empty();
    }

    @Override
    public Optional<Beyond> offset(Pagination.Offset offset) {
        return Optional.of(new Beyond(offset.parameter(), "0", withoutItems()));
    }

    private String withoutItems() {
        ArrayNode none = JsonNodeFactory.instance.arrayNode();
        JsonNode empty = body.deepCopy();
        replace(empty, pages.items(), none);
        return ExampleJson.inLines(pages.items().isEmpty() ? none : empty);
    }

    /** Whether there was something to replace. */
    private static boolean replace(JsonNode root, List<String> path, JsonNode value) {
        JsonNode holder = root;
        for (String name : path.subList(0, Math.max(0, path.size() - 1))) {
            holder = holder.path(name);
        }
        String last = path.isEmpty() ? "" : path.get(path.size() - 1);
        if (holder instanceof ObjectNode object && object.has(last)) {
            object.set(last, value);
            return true;
        }
        return false;
    }
}
