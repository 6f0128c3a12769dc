package mingjing.bench.driver;

/**
 * What came of a closed loop.
 *
 * @param refused appends the store refused; a caller then starts over, and only what was recorded counts as an operation
 */
public record Measured(double perSecond, double p50Micros, double p99Micros, long operations, long refused) {}
