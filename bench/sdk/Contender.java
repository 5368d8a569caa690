package sdk;

import java.io.IOException;

/** An SDK of Verify, or what somebody wrote in place of one, doing the same work as the others. */
public interface Contender {
    String SERVICE = "VA8fd4373477a3ba68b6b6a9ad2c7e82c0";
    String IDENTITY = "customer-5821";
    String CHALLENGE = "YC00000000000000000000000000000000";

    /** Makes a client for the server at a URL. */
    void connect(String url);

    /** Fetches a Challenge, and gives its SID. */
    String fetch() throws IOException, InterruptedException;

    /** Decodes a page of Challenges, and gives how many there are. */
    int decode(byte[] page) throws IOException;

    /** Decodes a Challenge to be encoded. */
    void keep(byte[] challenge) throws IOException;

    /** Encodes the Challenge that was kept, and gives how many characters or bytes that is; 0 if that can't be done. */
    int encode() throws IOException;
}
