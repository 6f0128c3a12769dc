package mingjing.rules;

/**
 * An indicator (指标) of a rule book.
 *
 * @param pillar the part of the work it belongs to (板块), such as 主突破·基层治理力; empty where the book has none
 * @param rule its rule in one plain Chinese sentence
 */
public record Indicator(String name, String pillar, Points fullMarks, Clause source, String rule) {}
