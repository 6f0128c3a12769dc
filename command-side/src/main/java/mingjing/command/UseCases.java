package mingjing.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjing.command.access.Doors;
import mingjing.command.activity.Catalogue;
import mingjing.command.appeal.Appeals;
import mingjing.command.concern.Concerns;
import mingjing.command.contest.Contests;
import mingjing.command.imports.HeaderMaps;
import mingjing.command.organisation.Organisation;
import mingjing.command.rectification.Rectification;
import mingjing.command.report.Reports;
import mingjing.command.rules.Rules;
import mingjing.command.study.StudyRegister;
import mingjing.command.supervision.Supervision;
import mingjing.command.visit.VisitRegister;

/** Everything that can be ordered. */
public final class UseCases {
    public static final List<Slice<?>> SLICES = Stream.of(
                    Organisation.SLICES,
                    Rectification.SLICES,
                    StudyRegister.SLICES,
                    VisitRegister.SLICES,
                    Rules.SLICES,
                    Appeals.SLICES,
                    Catalogue.SLICES,
                    Concerns.SLICES,
                    Contests.SLICES,
                    Reports.SLICES,
                    HeaderMaps.SLICES,
                    Supervision.SLICES,
                    Doors.SLICES)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Slice<?>> BY_NAME = new TreeMap<>();

    /** What an order about a rule book, an appeal, a contest, the catalogue, headers, a report or a sample says was looked up before, and what is seen at the doors nobody says at all: nobody writes such an order by hand. */
    private static final Set<Slice<?>> PREPARED = Stream.of(
                    Rules.SLICES,
                    Appeals.SLICES,
                    Catalogue.PREPARED,
                    Contests.PREPARED,
                    Reports.SLICES,
                    HeaderMaps.SLICES,
                    Supervision.PREPARED,
                    Doors.SLICES)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    static {
        SLICES.forEach(slice -> BY_NAME.put(slice.name(), slice));
    }

    /** Use cases whose orders people and programs may write themselves, by the command's name, in alphabetical order. */
    public static SortedMap<String, Slice<?>> written() {
        SortedMap<String, Slice<?>> written = new TreeMap<>(BY_NAME);
        written.values().removeAll(PREPARED);
        return written;
    }

    /** The use case an order asks for. */
    public static Slice<?> of(Command order) {
        Slice<?> slice = BY_NAME.get(order.getClass().getSimpleName());
        if (slice == null) {
            throw new IllegalArgumentException("there is no use case for " + order.getClass());
        }
        return slice;
    }

    private UseCases() {}
}
