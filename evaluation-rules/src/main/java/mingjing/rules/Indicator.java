package mingjing.rules;

/** An indicator (指标) of a rule book: its full marks, its source, and its rule in one plain Chinese sentence. */
public record Indicator(String name, Points fullMarks, Clause source, String rule) {}
