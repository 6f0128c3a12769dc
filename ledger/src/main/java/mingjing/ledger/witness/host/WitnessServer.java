package mingjing.ledger.witness.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingjing.ledger.Malformed;
import mingjing.ledger.witness.AddCheckpoint;
import mingjing.ledger.witness.Answer;

/** A witness over HTTP (C2SP tlog-witness v1.0); who may reach it, and TLS, is a matter of the proxy before it. */
public final class WitnessServer implements AutoCloseable {
    private static final int LONGEST_REQUEST = 64 * 1_024;
    private static final int AT_ONCE = 16;
    private static final Pattern LAST = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final WitnessHost witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    private record Reply(int status, String type, String body) {
        static Reply plain(int status, String body) {
            return new Reply(status, "text/plain; charset=utf-8", body);
        }
    }

    private WitnessServer(WitnessHost witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** Listens; port 0 is any free one. */
    public static WitnessServer start(WitnessHost witness, InetSocketAddress address) throws IOException {
        WitnessServer started = new WitnessServer(witness, HttpServer.create(address, 0));
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::handle);
        started.server.start();
        return started;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange);
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type);
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/add-checkpoint")) {
            return exchange.getRequestMethod().equals("POST") ? added(exchange) : Reply.plain(405, "use POST\n");
        }
        Matcher last = LAST.matcher(path);
        if (!last.matches() || !exchange.getRequestMethod().equals("GET")) {
            return Reply.plain(404, "nothing is here\n");
        }
        return witness.last(last.group(1))
                .map(note -> Reply.plain(200, note.toString()))
                .orElse(Reply.plain(404, "no checkpoint of that log was signed here\n"));
    }

    private Reply added(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        if (body.length > LONGEST_REQUEST) {
            return Reply.plain(413, "a request has at most " + LONGEST_REQUEST + " bytes\n");
        }
        try {
            return switch (witness.answer(AddCheckpoint.parse(body))) {
                case Answer.Cosigned signed -> Reply.plain(200, signed.signature() + "\n");
                case Answer.OtherSize other -> new Reply(409, "text/x.tlog.size", other.size() + "\n");
                case Answer.Rejected rejected -> Reply.plain(rejected.status(), rejected.reason() + "\n");
            };
        } catch (Malformed e) {
            return Reply.plain(400, e.getMessage() + "\n");
        } catch (UncheckedIOException e) {
            return Reply.plain(500, "the witness could not keep the checkpoint, so it did not sign\n");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
