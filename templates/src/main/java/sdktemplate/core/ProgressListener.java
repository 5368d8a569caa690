package sdktemplate.core;

/**
 * Is told how far bytes have come: of an {@link Upload} or a {@link Download}.
 *
 * <pre>{@code
 * Upload photo = Upload.of(path).withProgress((bytes, total) -> bar.show(bytes, total));
 * }</pre>
 *
 * <p>It is called on the thread that moves the bytes, once before the first of them and then after each piece: keep it
 * quick. What it throws ends the call.
 */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Takes notice.
     *
     * @param bytes how many bytes have gone; 0 at the beginning, and again when the call is repeated
     * @param total how many there are; -1 if nobody knows
     */
    void progressed(long bytes, long total);
}
