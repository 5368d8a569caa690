package sdktemplate.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import sdktemplate.core.HttpTransport;
import sdktemplate.core.JdkTransport;
import sdktemplate.core.UrlConnectionTransport;

/** A program that makes many calls at once, each from a virtual thread of its own. */
public final class ManyVirtualThreads {
    private ManyVirtualThreads() {}

    /**
     * With the server's URL, how many calls to make, and whether over the JDK's client or {@code HttpURLConnection}.
     */
    public static void main(String[] arguments) throws Exception {
        try (HttpTransport transport = arguments[2].equals("jdk")
                ? JdkTransport.builder().build()
                : UrlConnectionTransport.builder().build()) {
            SampleClient client = SampleClient.builder()
                    .baseUrl(arguments[0])
                    .basicAuth("u", "p")
                    .transport(transport)
                    .build();
            List<FutureTask<String>> calls = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                Callable<String> call = () -> client.widgets().fetch("S", "WD1").sid();
                FutureTask<String> task = new FutureTask<>(call);
                calls.add(task);
                // By reflection: JDK 17 compiles this.
                Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
            }
            for (FutureTask<String> call : calls) {
                System.out.println(call.get());
            }
        }
    }
}
