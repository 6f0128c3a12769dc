package mingjing.query.report;

import java.util.List;
import java.util.Optional;

/**
 * A figure that two reports state differently.
 *
 * @param before empty where the earlier one does not state it
 * @param after empty where the later one does not
 * @param counted positions of events that count now and did not then
 * @param dropped positions of events that counted then and no longer do
 */
public record Change(
        String id,
        String label,
        Optional<String> before,
        Optional<String> after,
        List<Long> counted,
        List<Long> dropped) {}
