package sdk;

/** The first call of a new JVM: a client is built and a Challenge fetched. Prints the milliseconds that it took. */
public final class FirstCall {
    private FirstCall() {}

    /** With the contender's class and the server's URL. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        Contender contender =
                (Contender) Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        contender.connect(arguments[1]);
        String sid = contender.fetch();
        long nanos = System.nanoTime() - start;
        if (!Contender.CHALLENGE.equals(sid)) {
            throw new IllegalStateException("Fetched " + sid);
        }
        System.out.println(nanos / 1_000_000);
        if (contender instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
