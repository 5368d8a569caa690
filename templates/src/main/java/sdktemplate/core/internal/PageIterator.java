package sdktemplate.core.internal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import sdktemplate.core.Page;

/**
 * Goes over the items of a page and of those after it, and fetches each page no sooner than its first item is wanted.
 *
 * @param <T> the type of the items
 */
public final class PageIterator<T> implements Iterator<T> {
    private Page<T> page;
    private Iterator<T> items;

    /**
     * Starts at a page.
     *
     * @param first the page
     */
    public PageIterator(Page<T> first) {
        page = first;
        items = first.items().iterator();
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext()) {
            if (!page.hasNextPage()) {
                return false;
            }
            page = page.nextPage();
            items = page.items().iterator();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("That was the last page's last item");
        }
        return items.next();
    }
}
