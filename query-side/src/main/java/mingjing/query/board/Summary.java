package mingjing.query.board;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import mingjing.events.organisation.UnitId;
import mingjing.events.rectification.Stage;
import mingjing.events.rectification.TrafficLight;
import mingjing.query.Rate;

/**
 * The rectification ledger in figures; merged and withdrawn problems count in {@code byState} only.
 *
 * @param byLight every light, of counted problems: sums to {@code problems}
 * @param byState every stage
 * @param rectified 整改率: struck off now, each verified by another person / registered
 * @param punctual 按期率: struck off by the first deadline / struck off now
 * @param sustained 巩固率: found to have stayed solved / revisited
 * @param relapsed 反弹率: opened again at least once / struck off at least once
 * @param position where the log stood
 */
public record Summary(
        int problems,
        int measures,
        int closed,
        int open,
        Map<TrafficLight, Integer> byLight,
        Map<Stage, Integer> byState,
        SortedMap<UnitId, Share> byUnit,
        SortedMap<String, Share> bySource,
        Rate rectified,
        Rate punctual,
        Rate sustained,
        Rate relapsed,
        long position) {

    /** The part of one unit or source. */
    public record Share(int problems, int measures, int closed, int open, Map<TrafficLight, Integer> byLight) {}

    static Summary of(Collection<Item> all, long position) {
        return Counts.of(all).summary(position);
    }
}
