package dev.burin;

import org.jspecify.annotations.Nullable;

/**
 * A failure that Burin does not expect, as a console may show it: the stack trace is that of the original, and what its
 * messages quote of a document is escaped.
 */
public final class UnexpectedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The original, with its causes. */
    public UnexpectedFailure(Throwable original) {
        super(ConsoleText.escape(original.toString()), cause(original.getCause()));
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable Throwable cause(@Nullable Throwable cause) {
        return cause == null ? null : new UnexpectedFailure(cause);
    }
}
