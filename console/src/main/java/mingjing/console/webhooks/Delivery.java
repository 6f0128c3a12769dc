package mingjing.console.webhooks;

import java.time.Instant;

/**
 * One attempt to hand a message over.
 *
 * @param position of the event; 0 for a test
 * @param said what came of it, in Chinese
 */
public record Delivery(
        String messageId, long position, String type, Instant at, boolean received, String said, long millis) {}
