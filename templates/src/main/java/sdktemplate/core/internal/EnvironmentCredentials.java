package sdktemplate.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes credentials from environment variables: each that is there, and at least one. */
public final class EnvironmentCredentials {
    private final Function<String, @Nullable String> environment;
    private final List<String> wanted = new ArrayList<>();
    private boolean found;

    /** With the environment of this process. */
    public EnvironmentCredentials() {
        this(System::getenv);
    }

    EnvironmentCredentials(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * Takes a credential that is one text, if its variable is set.
     *
     * @param variable the variable's name
     * @param use what takes it
     * @return this
     */
    public EnvironmentCredentials take(String variable, Consumer<String> use) {
        wanted.add(variable);
        String value = value(variable);
        if (value != null) {
            use.accept(value);
            found = true;
        }
        return this;
    }

    /**
     * Takes a credential of name and password, if the variables of both are set.
     *
     * @param username the name's variable
     * @param password the password's variable
     * @param use what takes them
     * @return this
     */
    public EnvironmentCredentials take(String username, String password, BiConsumer<String, String> use) {
        wanted.add(username + " and " + password);
        String name = value(username);
        String secret = value(password);
        if (name != null && secret != null) {
            use.accept(name, secret);
            found = true;
        }
        return this;
    }

    /**
     * Makes sure that something was taken.
     *
     * @throws IllegalStateException if nothing was; it names the variables
     */
    public void orThrow() {
        if (!found) {
            throw new IllegalStateException("No credentials in the environment: set " + String.join(", or ", wanted));
        }
    }

    private @Nullable String value(String variable) {
        String value = environment.apply(variable);
        return value == null || value.isEmpty() ? null : value;
    }
}
