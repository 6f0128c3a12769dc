package mingjing.events.rectification;

import java.time.LocalDate;

/** One measure of the plan: what will be done, and by which day. */
public record PlannedMeasure(MeasureId measureId, String what, LocalDate due) {}
