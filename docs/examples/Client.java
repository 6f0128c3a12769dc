import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A client of the API in one file, with nothing but the JDK:
 *
 * <pre>
 * java Client.java http://localhost:8080 clerk PASSWORD P-2026-001
 * java Client.java verify SECRET WEBHOOK-ID WEBHOOK-TIMESTAMP WEBHOOK-SIGNATURE &lt; body
 * </pre>
 */
final class Client {
    /** A message older or newer than this may be one somebody kept to send it again. */
    private static final long MOST_SECONDS_APART = 300;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;

    Client(String url, String account, String password) {
        this.url = url;
        String pair = account + ":" + password;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] args) throws IOException, InterruptedException, GeneralSecurityException {
        if (args[0].equals("verify")) {
            byte[] body = System.in.readAllBytes();
            boolean genuine = genuine(args[1], args[2], args[3], args[4], body, Instant.now());
            System.out.println(genuine ? "genuine" : "forged or too old");
            System.exit(genuine ? 0 : 1);
        }
        new Client(args[0], args[1], args[2]).walk(args[3]);
    }

    private void walk(String problem) throws IOException, InterruptedException {
        System.out.println("summary " + get("/api/v1/rectification/summary", "application/json"));

        // Sent twice, as after a lost answer: the same key makes it one problem.
        String receipt = register(problem, "register-" + problem);
        System.out.println("receipt " + receipt);
        System.out.println("again   " + register(problem, "register-" + problem));

        long after = number(receipt, "position") - 1;
        get("/api/v1/events?after=" + after, "application/x-ndjson")
                .lines()
                .forEach(event -> System.out.println("event   " + number(event, "position") + " " + event));
    }

    private String register(String problem, String key) throws IOException, InterruptedException {
        String order = """
                {"problemId": "%s", "what": "小区北门路灯不亮", "source": "网格巡查", "handling": "FIX_BY_DEADLINE",
                 "responsibleUnit": "SQ-01", "leadUnit": "JD", "deadline": "2027-03-31", "occurredOn": "2026-11-30"}
                """.formatted(problem);
        return send(request("/api/v1/commands/RegisterProblem")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(order)));
    }

    private String get(String path, String accept) throws IOException, InterruptedException {
        return send(request(path).header("Accept", accept).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", authorization);
    }

    /** An answer that is none of 2xx is a problem in JSON, whose detail says what to do. */
    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** The first number of that name; a real client uses a JSON library. */
    private static long number(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\\s*(\\d+)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + name + " in " + json);
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Whether a webhook's message is what the holder of the secret sent, lately; the body as it came, byte for byte. */
    static boolean genuine(String secret, String id, String timestamp, String signatures, byte[] body, Instant now)
            throws GeneralSecurityException {
        if (Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > MOST_SECONDS_APART) {
            return false;
        }
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        for (String signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }
}
