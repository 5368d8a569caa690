package sdktemplate.sample;

/** A program that makes one call and is done. */
public final class OneCall {
    private OneCall() {}

    public static void main(String[] arguments) {
        SampleClient client =
                SampleClient.builder().baseUrl(arguments[0]).basicAuth("u", "p").build();
        System.out.println(client.widgets().fetch("S", "WD1").sid());
    }
}
