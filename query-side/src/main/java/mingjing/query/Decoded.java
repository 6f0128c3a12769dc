package mingjing.query;

import mingjing.events.DomainEvent;
import mingjing.events.Vocabulary;
import mingjing.store.CanonicalJson;
import mingjing.store.Recorded;

/** An event of the log together with what it says. */
public record Decoded(Recorded recorded, DomainEvent event) {
    /** Reads the payload in the newest revision the program knows. */
    public static Decoded of(Recorded recorded) {
        return new Decoded(
                recorded,
                CanonicalJson.mapper().readValue(recorded.payload(), Vocabulary.EVENTS.classOf(recorded.type())));
    }

    public long position() {
        return recorded.position();
    }
}
