package mingjing.command.platform;

import java.time.Duration;

/**
 * Something that is done again and again, by one node at a time.
 *
 * @param name by which all nodes of a database know it
 * @param pause between the end of one round and the next, at least; it is looked for every minute
 */
public record Chore(String name, Duration pause, Runnable work) {}
