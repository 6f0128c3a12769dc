package mingjing.rules;

/**
 * Something that must be true of the figures at every moment.
 *
 * @param detail the condition with the numbers it was judged by
 */
public record Invariant(String id, String label, boolean holds, String detail) {}
