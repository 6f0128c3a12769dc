package mingjing.store.axon;

import jakarta.annotation.Nonnull;
import java.util.Optional;
import mingjing.events.EventTypes;
import org.axonframework.messaging.core.ClassBasedMessageTypeResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;

/** Gives events the name and revision they are stored under; commands and others keep Axon's name after their class. */
public final class StoredNames implements MessageTypeResolver {
    private final EventTypes types;
    private final MessageTypeResolver others = new ClassBasedMessageTypeResolver();

    public StoredNames(EventTypes types) {
        this.types = types;
    }

    @Override
    public Optional<MessageType> resolve(@Nonnull Class<?> payloadType) {
        return types.knows(payloadType)
                ? Optional.of(new MessageType(
                        new QualifiedName(types.nameOf(payloadType)), Integer.toString(types.revisionOf(payloadType))))
                : others.resolve(payloadType);
    }
}
