package mingjing.store.axon;

import jakarta.annotation.Nonnull;
import java.util.Set;
import java.util.stream.Collectors;
import mingjing.events.EventTypes;
import org.axonframework.eventsourcing.eventstore.AnnotationBasedTagResolver;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** Reads an event's tags from the vocabulary; payloads it does not know keep Axon's annotations. */
public final class StoredTags implements TagResolver {
    private final EventTypes types;
    private final TagResolver others = new AnnotationBasedTagResolver();

    public StoredTags(EventTypes types) {
        this.types = types;
    }

    @Override
    public Set<Tag> resolve(@Nonnull EventMessage event) {
        Object payload = event.payload();
        if (payload == null || !types.knows(payload.getClass())) {
            return others.resolve(event);
        }
        return types.tagsOf(payload).stream()
                .map(tag -> new Tag(tag.key(), tag.value()))
                .collect(Collectors.toSet());
    }
}
