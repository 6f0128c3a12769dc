package mingjing.query;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;

/** An event of the log together with what it says. */
public record Decoded(Recorded recorded, DomainEvent event) {
    private static final Map<String, ObjectReader> READERS = new ConcurrentHashMap<>();

    /** Reads the payload in the newest revision the program knows. */
    public static Decoded of(Recorded recorded) {
        return new Decoded(
                recorded,
                recorded.payload(READERS.computeIfAbsent(recorded.type(), Decoded::reader), DomainEvent.class));
    }

    /** What stands in the log was written from a sorted map, so nobody need look for members that come twice. */
    private static ObjectReader reader(String type) {
        return CanonicalJson.mapper()
                .readerFor(Vocabulary.EVENTS.classOf(type))
                .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    public long position() {
        return recorded.position();
    }
}
