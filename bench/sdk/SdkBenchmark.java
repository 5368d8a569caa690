package sdk;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Work that a warm JVM does again and again, by the contender that a system property names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SdkBenchmark {
    private final byte[] page = Challenges.page(50);
    private Contender contender;

    /** Makes the contender ready. */
    @Setup
    public void start() throws Exception {
        contender = (Contender) Class.forName(System.getProperty("bench.contender"))
                .getDeclaredConstructor()
                .newInstance();
        contender.connect(System.getProperty("bench.url"));
        contender.keep(Challenges.one(0));
        if (contender.decode(page) != 50 || !Contender.CHALLENGE.equals(contender.fetch())) {
            throw new IllegalStateException("not the same work");
        }
    }

    @Benchmark
    public int decodePage() throws IOException {
        return contender.decode(page);
    }

    @Benchmark
    public int encodeChallenge() throws IOException {
        return contender.encode();
    }

    @Benchmark
    @Threads(1)
    public String fetchWith1Thread() throws Exception {
        return contender.fetch();
    }

    @Benchmark
    @Threads(32)
    public String fetchWith32Threads() throws Exception {
        return contender.fetch();
    }
}
