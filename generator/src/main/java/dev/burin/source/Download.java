package dev.burin.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Files of other hosts, by HTTP. Bounded in size and in time, from the look-up of the host's name to the last byte,
 * also where a server sends a byte now and then.
 */
final class Download {
    private static final int SILENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    private Download() {}

    /**
     * Fetches a file, or as much of it as is wanted.
     *
     * @param limit the most bytes to read
     * @param longest the most time that it may take in all
     * @throws IOException if there is no such file, or it does not come in time
     */
    static byte[] bytes(URI url, int limit, Duration longest) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        FutureTask<byte[]> fetch = new FutureTask<>(() -> bytes(connection, limit));
        // A socket's own timeout begins anew with each byte, so somebody else has to look at the clock.
        Thread thread = new Thread(fetch, "burin-fetch");
        thread.setDaemon(true);
        thread.start();
        try {
            return fetch.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            end(connection);
            throw new IOException("it takes longer than " + longest.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(connection);
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Closes a connection that somebody waits for. That can take as long as what it ends, so nobody waits for it. */
    private static void end(HttpURLConnection connection) {
        Thread thread = new Thread(connection::disconnect, "burin-fetch-end");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] bytes(HttpURLConnection connection, int limit) throws IOException {
        connection.setConnectTimeout(SILENCE_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "burin");
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + connection.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                return in.readNBytes(limit);
            }
        } finally {
            connection.disconnect();
        }
    }
}
