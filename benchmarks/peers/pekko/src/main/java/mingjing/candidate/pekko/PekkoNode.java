package mingjing.candidate.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import mingjing.candidate.Database;
import mingjing.candidate.Event;
import mingjing.candidate.Node;
import mingjing.candidate.Scope;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One actor system; a marker is the actor that has loaded the stream, and the sequence number it had. */
final class PekkoNode implements Node {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final String UNIQUE_VIOLATION = "23505";

    private final ActorSystem system;

    private record Marker(ActorSystem system, ActorRef actor, long last) {}

    private record Body(String id, String type, List<String> tags, JsonNode payload) {}

    PekkoNode(Database database) {
        this.system = ActorSystem.create("bench", settings(database));
    }

    /** One shared pool, as the plugin's guide advises; byte arrays need no serializer of their own. */
    private static Config settings(Database database) {
        String pool = "pekko-persistence-jdbc.shared-databases.slick.";
        return ConfigFactory.parseMap(Map.ofEntries(
                        Map.entry("pekko.loglevel", "ERROR"),
                        Map.entry("pekko.persistence.journal.plugin", "jdbc-journal"),
                        Map.entry("jdbc-journal.use-shared-db", "slick"),
                        Map.entry(pool + "profile", "slick.jdbc.PostgresProfile$"),
                        Map.entry(pool + "db.driver", "org.postgresql.Driver"),
                        Map.entry(pool + "db.url", database.url()),
                        Map.entry(pool + "db.user", database.user()),
                        Map.entry(pool + "db.password", database.password()),
                        Map.entry(pool + "db.numThreads", database.connections()),
                        Map.entry(pool + "db.maxConnections", database.connections()),
                        Map.entry(pool + "db.minConnections", database.connections())))
                .withFallback(ConfigFactory.load());
    }

    @Override
    public Loaded load(Scope scope) {
        ActorRef actor = actor(scope);
        StreamActor.State state = (StreamActor.State) ask(actor, StreamActor.Load.NOW);
        List<Event> events = state.events().stream().map(PekkoNode::event).toList();
        return new Loaded(events, new Marker(system, actor, state.last()));
    }

    @Override
    public Outcome append(String commandId, List<Event> events, Scope scope, @Nullable Object seen) {
        if (!(seen instanceof Marker marker)) {
            throw new UnsupportedOperationException("an actor's event needs the sequence number before it");
        }
        List<byte[]> bodies = events.stream().map(PekkoNode::body).toList();
        ActorRef actor = marker.system().equals(system) ? marker.actor() : actor(scope);
        try {
            return (Outcome) ask(actor, new StreamActor.Add(bodies, marker.last()));
        } catch (CompletionException e) {
            if (isTaken(e)) {
                return Outcome.REFUSED;
            }
            throw e;
        }
    }

    private ActorRef actor(Scope scope) {
        String stream = scope.anyOf().getFirst().tags().getFirst();
        return system.actorOf(Props.create(StreamActor.class, () -> new StreamActor(stream)));
    }

    private static Object ask(ActorRef actor, Object question) {
        return Patterns.ask(actor, question, AT_MOST).toCompletableFuture().join();
    }

    private static boolean isTaken(@Nullable Throwable e) {
        return e != null
                && ((e instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()))
                        || isTaken(e.getCause())
                        || (e instanceof SQLException batch && isTaken(batch.getNextException())));
    }

    /** Reading the whole journal is another plugin's work, Pekko's query journal. */
    @Override
    public List<Event> read(long after, int limit) {
        throw new UnsupportedOperationException("no ability TAIL");
    }

    private static byte[] body(Event event) {
        return JSON.writeValueAsBytes(new Body(event.id(), event.type(), event.tags(), JSON.readTree(event.payload())));
    }

    private static Event event(byte[] bytes) {
        Body body = JSON.readValue(bytes, Body.class);
        return Event.of(
                body.id(),
                body.type(),
                JSON.writeValueAsBytes(body.payload()),
                body.tags().toArray(String[]::new));
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }
}
