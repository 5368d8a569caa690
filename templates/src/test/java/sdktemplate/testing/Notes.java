package sdktemplate.testing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Notes what comes, and asks for more items each time it was given one. */
public final class Notes<T> implements Flow.Subscriber<T> {
    private final long atFirst;
    private final long eachTime;
    private final List<T> seen = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    public Notes(long atFirst, long eachTime) {
        this.atFirst = atFirst;
        this.eachTime = eachTime;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        ask(atFirst);
    }

    public void ask(long more) {
        Flow.Subscription given = subscription;
        if (more != 0 && given != null) {
            given.request(more);
        }
    }

    public void cancel() {
        Flow.Subscription given = subscription;
        if (given != null) {
            given.cancel();
        }
    }

    @Override
    public void onNext(T item) {
        seen.add(item);
        ask(eachTime);
    }

    @Override
    public void onError(Throwable failure) {
        end.complete(failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
        end.complete("complete");
    }

    public List<T> seen() {
        return seen;
    }

    /** How it ended, for which it waits: {@code complete}, or the failure's name. */
    public String end() throws Exception {
        return end.get(10, TimeUnit.SECONDS);
    }

    public boolean ended() {
        return end.isDone();
    }
}
