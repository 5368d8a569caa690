package dev.burin;

import java.util.Optional;

/**
 * How an API signs the requests that it sends to its users' servers.
 *
 * @param scheme what is signed
 * @param header the header field with the signature
 * @param prefix what stands in it before the signature, empty for nothing
 * @param encoding how the signature is written
 * @param algorithm what makes it, as Java calls it: {@code HmacSHA256}
 * @param bodyHash the query parameter with the hash of a body that is no form
 */
public record WebhookSignature(
        Scheme scheme, String header, String prefix, Encoding encoding, String algorithm, Optional<String> bodyHash) {

    /** What is signed. */
    public enum Scheme {
        /** The URL, and the fields of a form in the order of their names. */
        URL_AND_FORM,
        /** The body. */
        BODY
    }

    /** How a signature is written. */
    public enum Encoding {
        BASE64,
        HEX
    }
}
