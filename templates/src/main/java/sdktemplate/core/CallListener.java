package sdktemplate.core;

/**
 * Is told what happens to calls: what metrics and progress reports are made of. It learns no path, no header and
 * nothing that was sent.
 */
@FunctionalInterface
public interface CallListener {
    /**
     * Takes note, quickly: it is on the thread that makes the call, or for an asynchronous call on one of the
     * transport's. What it throws is logged, and changes nothing for the call.
     *
     * @param event what happened
     */
    void on(CallEvent event);
}
