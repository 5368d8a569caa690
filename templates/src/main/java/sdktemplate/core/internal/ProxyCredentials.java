package sdktemplate.core.internal;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Name and password for a proxy. No other server is sent them. */
public final class ProxyCredentials {
    private final String header;
    /** One for all connections: the JVM keeps what it has learnt about proxies for each authenticator. */
    private final Authenticator authenticator;

    /**
     * Checks the name.
     *
     * @param username the name
     * @param password the password
     * @throws IllegalArgumentException if there is a colon in the name, which would end it
     */
    public ProxyCredentials(String username, String password) {
        if (username.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A user name can't hold a colon");
        }
        byte[] pair = (username + ':' + password).getBytes(StandardCharsets.UTF_8);
        this.header = "Basic " + Base64.getEncoder().encodeToString(pair);
        this.authenticator = new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY
                        ? new PasswordAuthentication(username, password.toCharArray())
                        : null;
            }
        };
    }

    /** {@return the value of {@code Proxy-Authorization} (RFC 7617)} */
    public String header() {
        return header;
    }

    /** What responds to a proxy that wants credentials, and to no other server. */
    Authenticator authenticator() {
        return authenticator;
    }
}
