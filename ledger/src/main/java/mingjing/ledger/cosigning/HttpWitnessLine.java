package mingjing.ledger.cosigning;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Decimal;
import mingjing.ledger.note.NoteSignature;
import mingjing.ledger.witness.AddCheckpoint;

/** A witness over HTTP (C2SP tlog-witness v1.0). */
public final class HttpWitnessLine implements WitnessLine {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 64 * 1_024;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public Heard ask(String url, AddCheckpoint asked) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(asked.toString()))
                    .build();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                return heard(response.statusCode(), new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (IOException | IllegalArgumentException | Malformed e) {
            return new Heard.Nothing(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Heard.Nothing("interrupted");
        }
    }

    private static Heard heard(int status, String body) {
        return switch (status) {
            case 200 -> {
                List<String> lines =
                        body.lines().filter(line -> !line.isEmpty()).toList();
                yield new Heard.Signed(lines.stream().map(NoteSignature::parse).toList());
            }
            case 409 -> new Heard.OtherSize(Decimal.parse(body.strip(), "the size a witness has signed"));
            default -> new Heard.Nothing(status + " " + Malformed.shortened(body.strip()));
        };
    }
}
