package mingjing.store.projection;

import java.time.Instant;

/**
 * A thing of which a view could not fold an event; what came after about the same thing waits behind it.
 *
 * @param key what the events are about, as the view names it
 * @param position the first event that waits
 * @param events how many wait
 * @param reason why the first could not be folded
 * @param since when it was parked
 */
public record ParkedKey(String key, long position, long events, String reason, Instant since) {}
