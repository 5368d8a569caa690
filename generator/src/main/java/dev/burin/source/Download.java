package dev.burin.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Files of other hosts, by HTTP. Bounded in size, and in time also where a server sends a byte now and then. */
final class Download {
    private static final int SILENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();
    private static final long LONGEST_NANOS = Duration.ofSeconds(60).toNanos();

    private Download() {}

    /**
     * Fetches a file, or as much of it as is wanted.
     *
     * @param limit the most bytes to read
     * @throws IOException if there is no such file, or it does not come
     */
    static byte[] bytes(URI url, int limit) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(SILENCE_MILLIS);
        connection.setReadTimeout(SILENCE_MILLIS);
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "burin");
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + connection.getResponseCode());
            }
            try (InputStream in = connection.getInputStream()) {
                return read(in, limit);
            }
        } finally {
            connection.disconnect();
        }
    }

    private static byte[] read(InputStream in, int limit) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int read = in.read(some); read >= 0 && all.size() < limit; read = in.read(some)) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new IOException("it takes longer than "
                        + Duration.ofNanos(LONGEST_NANOS).toSeconds() + " s");
            }
            all.write(some, 0, Math.min(read, limit - all.size()));
        }
        return all.toByteArray();
    }
}
