package sdktemplate.core.internal;

/**
 * The way that a walk over pages took, in constant space: enough to notice that it goes in circles.
 *
 * @param last the target of the page before
 * @param mark the target of a page further back; it moves on after 1, 2, 4, 8… pages, so that a circle of any length
 *     closes on it in the end (Brent's algorithm)
 * @param steps how many pages there were since the mark
 * @param reach after how many pages the mark moves
 * @param items how many items all pages up to the last had
 */
record PageTrail(String last, String mark, long steps, long reach, long items) {
    /** The trail behind the first page. */
    static PageTrail behind(String target, int items) {
        return new PageTrail(target, target, 0, 1, items);
    }

    /** The trail when one page more lies behind. */
    PageTrail then(String target, int more) {
        return steps + 1 == reach
                ? new PageTrail(target, target, 0, reach * 2, items + more)
                : new PageTrail(target, mark, steps + 1, reach, items + more);
    }
}
