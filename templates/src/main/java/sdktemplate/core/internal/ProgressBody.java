package sdktemplate.core.internal;

import java.io.IOException;
import java.io.InputStream;
import sdktemplate.core.ProgressListener;
import sdktemplate.core.RequestBody;

/**
 * A body that tells how much of it was given to the transport, from the beginning with each attempt.
 *
 * @param body the body
 * @param listener is told
 */
public record ProgressBody(RequestBody body, ProgressListener listener) implements RequestBody {
    @Override
    public long length() {
        return body.length();
    }

    @Override
    public boolean isSpent() {
        return body.isSpent();
    }

    @Override
    public InputStream open() throws IOException {
        return new ProgressStream(body.open(), listener, body.length());
    }
}
