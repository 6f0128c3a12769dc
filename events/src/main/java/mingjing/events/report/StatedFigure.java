package mingjing.events.report;

import mingjing.events.Amount;

/**
 * A figure as an issued report states it.
 *
 * @param id of the list of figures, for example {@code concerns.handled}
 * @param value exact, at least (余) or masked
 * @param hash SHA-256 of the canonical JSON of id, value, query and position, in hex
 */
public record StatedFigure(String id, Amount value, String hash) {}
