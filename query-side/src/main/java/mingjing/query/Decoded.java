package mingjing.query;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;

/** An event of the log together with what it says. */
public record Decoded(Recorded recorded, DomainEvent event) {
    private static final Map<String, Payloads> PAYLOADS = new ConcurrentHashMap<>();

    /** The ways to read the payload of one type: the quick one, where there is one, and Jackson's. */
    private record Payloads(Optional<RecordReader> quick, ObjectReader any) {
        static Payloads of(String type) {
            Class<? extends DomainEvent> event = Vocabulary.EVENTS.classOf(type);
            return new Payloads(quick(event), CanonicalJson.stored(event));
        }

        private static Optional<RecordReader> quick(Class<?> event) {
            try {
                return Optional.of(RecordReader.of(event));
            } catch (RecordReader.Unusual e) {
                return Optional.empty();
            }
        }

        DomainEvent read(Recorded recorded) {
            if (quick.isPresent()) {
                try (JsonParser parser = recorded.payload(any)) {
                    parser.nextToken();
                    return (DomainEvent) quick.get().read(parser);
                } catch (RecordReader.Unusual e) {
                    // Not as we write it today: an old revision, or a member that went away.
                }
            }
            return any.readValue(recorded.payload(any));
        }
    }

    /** Reads the payload in the newest revision the program knows. */
    public static Decoded of(Recorded recorded) {
        return new Decoded(
                recorded,
                PAYLOADS.computeIfAbsent(recorded.type(), Payloads::of).read(recorded));
    }

    public long position() {
        return recorded.position();
    }
}
