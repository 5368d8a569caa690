package sdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a person would write who needs Challenges and nothing else: jackson-core over HttpURLConnection. */
public final class HandWrittenUrlConnection extends HandWritten {
    @Override
    public void connect(String base) {
        prepare(base);
    }

    @Override
    public String fetch() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Authorization", authorization);
        connection.setRequestProperty("Accept", "application/json");
        if (connection.getResponseCode() != 200) {
            throw new IOException("status " + connection.getResponseCode());
        }
        try (InputStream in = connection.getInputStream()) {
            return challenge(in.readAllBytes()).sid;
        }
    }
}
