package mingjing.store.projection;

import mingjing.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an event waits with when it cannot be folded. */
final class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private Keys() {}

    /** An event whose key cannot even be told waits alone. */
    static String of(Projection projection, Recorded event) {
        try {
            return projection.key(event);
        } catch (RuntimeException e) {
            LOG.debug("view {} cannot tell the key of position {}", projection.name(), event.position(), e);
            return "event " + event.id();
        }
    }
}
