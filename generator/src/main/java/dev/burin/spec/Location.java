package dev.burin.spec;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a file of a description is. */
sealed interface Location {
    /**
     * Where a reference leads that stands in that file.
     *
     * @param reference relative or absolute (RFC 3986, section 4.1), without a fragment
     * @return empty if that is nowhere a file can be
     */
    Optional<Location> resolve(String reference);

    /** The same as a URI. */
    URI uri();

    /** A file of this computer, by its absolute path. */
    record Local(Path path) implements Location {
        /** Two letters at least: one is a drive. */
        private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

        @Override
        public Optional<Location> resolve(String reference) {
            try {
                if (reference.startsWith("//")) {
                    return Remote.of(URI.create("https:" + reference));
                }
                if (!SCHEME.matcher(reference).matches()) {
                    return Optional.of(
                            new Local(path.resolveSibling(decoded(reference)).normalize()));
                }
                URI uri = URI.create(reference);
                return "file".equalsIgnoreCase(uri.getScheme())
                        ? Optional.of(new Local(Path.of(uri).toAbsolutePath().normalize()))
                        : Remote.of(uri);
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // neither a path nor a URL
            }
        }

        @Override
        public URI uri() {
            return path.toUri();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A file of another host. What stands in it can't lead back to this computer. */
    record Remote(URI url) implements Location {
        private static Optional<Location> of(URI url) {
            boolean isHttp = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return isHttp && url.getHost() != null ? Optional.of(new Remote(url)) : Optional.empty();
        }

        @Override
        public Optional<Location> resolve(String reference) {
            try {
                return of(url.resolve(reference.replace(" ", "%20")));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // no URL
            }
        }

        @Override
        public URI uri() {
            return url;
        }

        @Override
        public String toString() {
            return url.toString();
        }
    }

    /** Percent-decoded (RFC 3986, section 2.1); as it is where it was not encoded. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
