package sdktemplate.core.internal;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How many requests an origin takes at a time. HTTP/2 servers limit that (RFC 9113, section 5.1.2), and the JDK's
 * client fails what is beyond the limit. Here it becomes known when a request is refused, and rises by one each time
 * that as many requests as it allows have ended. Requests beyond it wait for one of the others to end.
 */
public final class ConcurrencyLimits {
    private final Map<String, Origin> origins = new HashMap<>();

    /** Starts without a limit. */
    public ConcurrencyLimits() {}

    /**
     * {@return a request's place among those to the same origin, which must be {@linkplain Place#leave left}}
     *
     * @param url where the request goes
     */
    public Place enter(URI url) {
        Place place = new Place(url.getScheme() + "://" + url.getRawAuthority());
        synchronized (this) {
            origins.computeIfAbsent(place.key, key -> new Origin()).queue.addLast(place);
        }
        admit(place.key);
        return place;
    }

    /** Completes futures outside of the lock: what follows is code of others. */
    private void admit(String key) {
        for (Place next = next(key); next != null; next = next(key)) {
            next.turn.complete(true);
        }
    }

    private synchronized @Nullable Place next(String key) {
        Origin origin = origins.get(key);
        if (origin == null) {
            return null;
        }
        if (origin.admitted == 0 && origin.queue.isEmpty()) {
            origins.remove(key);
        }
        return origin.admit();
    }

    /** The requests to one origin, guarded by the lock of all. */
    private static final class Origin {
        private final Deque<Place> queue = new ArrayDeque<>();
        private int limit = Integer.MAX_VALUE;
        private int admitted;
        private long ended;
        private int endedAtLimit;

        private @Nullable Place admit() {
            if (admitted >= limit || queue.isEmpty()) {
                return null;
            }
            Place next = queue.removeFirst();
            next.admitted = true;
            next.endedBefore = ended;
            admitted++;
            return next;
        }

        private void end() {
            admitted--;
            ended++;
            if (limit < Integer.MAX_VALUE && ++endedAtLimit >= limit) {
                limit++;
                endedAtLimit = 0;
            }
        }

        /** Whether there is, or was meanwhile, another request whose end makes room for the one that was refused. */
        private boolean refuse(Place refused) {
            boolean others = admitted > 1 || ended > refused.endedBefore;
            if (others) {
                admitted--;
                limit = Math.max(1, admitted);
                endedAtLimit = 0;
                refused.admitted = false;
                queue.addFirst(refused);
            }
            return others;
        }
    }

    /** A request that is under way, or waits until it may be. */
    public final class Place {
        private final String key;
        private volatile CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private boolean admitted;
        private boolean left;
        private volatile boolean kept;
        private long endedBefore;

        private Place(String key) {
            this.key = key;
        }

        /** {@return a future that is done when the request may be sent} */
        public CompletableFuture<Boolean> turn() {
            return turn;
        }

        /**
         * Waits for another turn because the origin refused the request.
         *
         * @return false if there is no other request whose end could make room
         */
        public boolean waitForNext() {
            synchronized (ConcurrencyLimits.this) {
                Origin origin = origins.get(key);
                if (left || origin == null) {
                    return false;
                }
                turn = new CompletableFuture<>();
                if (!origin.refuse(this)) {
                    return false;
                }
            }
            admit(key);
            return true;
        }

        /**
         * Stays when the call {@linkplain #leave leaves}, since the body of its response is still to be read.
         *
         * @return what makes room for another request when it was read
         */
        Runnable keep() {
            kept = true;
            return this::release;
        }

        /** Makes room for another request, unless the place is kept. */
        public void leave() {
            if (!kept) {
                release();
            }
        }

        private void release() {
            synchronized (ConcurrencyLimits.this) {
                Origin origin = origins.get(key);
                if (left || origin == null) {
                    return;
                }
                left = true;
                if (admitted) {
                    origin.end();
                } else {
                    origin.queue.remove(this);
                }
            }
            admit(key);
        }
    }
}
