package sdktemplate.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gzip from streams that, like those from a network, give few bytes at a time and promise none. */
class GzipStreamTest {
    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] packed, int atATime) throws IOException {
        try (InputStream stream = new GzipStream(new Trickle(packed, atATime), null)) {
            return stream.readAllBytes();
        }
    }

    /** Gives so many bytes at a time at most, and never promises one. */
    private static final class Trickle extends PieceStream {
        private final InputStream bytes;
        private final int atATime;

        private Trickle(byte[] bytes, int atATime) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.atATime = atATime;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return bytes.read(target, offset, Math.min(length, atATime));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, Integer.MAX_VALUE})
    void allMembersAreUnpacked(int atATime) throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] text = "text".repeat(1000).getBytes(StandardCharsets.US_ASCII);
        byte[] packed = together(gzip(text), gzip(new byte[0]), gzip(noise), gzip(text));

        assertThat(unpacked(packed, atATime)).isEqualTo(together(text, noise, text));
        assertThat(unpacked(new byte[0], atATime)).isEmpty();
        assertThat(unpacked(gzip(new byte[0]), atATime)).isEmpty();
    }

    @Test
    void whatBreaksOffAnywhereIsAnError() throws IOException {
        byte[] first = gzip("first".getBytes(StandardCharsets.US_ASCII));
        byte[] packed = together(first, gzip("second".getBytes(StandardCharsets.US_ASCII)));

        for (int length = 1; length < packed.length; length++) {
            byte[] half = Arrays.copyOf(packed, length);
            if (length == first.length) {
                assertThat(unpacked(half, 5)).asString().isEqualTo("first");
            } else {
                assertThatThrownBy(() -> unpacked(half, 5)).isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void whatIsNotGzipIsAnErrorAlsoBehindAMember() throws IOException {
        byte[] good = gzip("good".getBytes(StandardCharsets.US_ASCII));
        for (byte[] packed : new byte[][] {
            "no gzip".getBytes(StandardCharsets.US_ASCII),
            together(good, new byte[] {0}),
            together(good, "\n".getBytes(StandardCharsets.US_ASCII)),
            changed(good, 2, 7),
            changed(good, 3, 0x80),
            changed(good, 12, 0xff),
            changed(good, good.length - 8, 1),
            changed(good, good.length - 1, 1)
        }) {
            assertThatThrownBy(() -> unpacked(packed, 3)).isInstanceOf(ZipException.class);
        }
    }

    private static byte[] changed(byte[] bytes, int index, int value) {
        byte[] other = bytes.clone();
        other[index] = (byte) (other[index] ^ value);
        return other;
    }

    /** RFC 1952, section 2.3.1: the extra field, a name, a comment and the header's own check sum. */
    @Test
    void allThatAHeaderCanHaveIsSkipped() throws IOException {
        byte[] plain = gzip("text".getBytes(StandardCharsets.US_ASCII));
        byte[] header = together(
                new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3},
                new byte[] {3, 0, 1, 2, 3},
                "name\0comment\0".getBytes(StandardCharsets.US_ASCII));
        CRC32 check = new CRC32();
        check.update(header);
        byte[] sum = {(byte) check.getValue(), (byte) (check.getValue() >> 8)};
        byte[] rest = Arrays.copyOfRange(plain, 10, plain.length);

        assertThat(unpacked(together(header, sum, rest), 2)).asString().isEqualTo("text");
        assertThatThrownBy(() -> unpacked(together(header, changed(sum, 0, 1), rest), 2))
                .isInstanceOf(ZipException.class);
    }
}
