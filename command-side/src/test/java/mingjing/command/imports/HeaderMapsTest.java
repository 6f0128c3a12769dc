package mingjing.command.imports;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingjing.command.Reason;
import mingjing.events.imports.ImportEvent.HeadersMapped;
import mingjing.events.organisation.UnitId;
import org.junit.jupiter.api.Test;

public class HeaderMapsTest {
    private static final SortedMap<String, String> OURS = new TreeMap<>(Map.of("责任部门", "责任单位"));
    private static final HeadersMapped MAPPED = new HeadersMapped(EAST, "problems", OURS, CLERK, DAY);

    private static MapHeaders map(Map<String, String> columns) {
        return new MapHeaders(EAST, "problems", new TreeMap<>(columns), CLERK, DAY);
    }

    @Test
    public void headers_of_an_office_are_settled_and_settled_anew() {
        given(UNITS).when(map(OURS)).then(MAPPED);
        Map<String, String> other = Map.of("主责单位", "责任单位");
        given(UNITS, MAPPED)
                .when(map(other))
                .then(new HeadersMapped(EAST, "problems", new TreeMap<>(other), CLERK, DAY));
        given(UNITS, MAPPED).when(map(Map.of())).then(new HeadersMapped(EAST, "problems", new TreeMap<>(), CLERK, DAY));
    }

    @Test
    public void what_is_settled_already_is_not_settled_again() {
        given(UNITS, MAPPED).when(map(OURS)).thenRefused(Reason.HEADERS_UNCHANGED);
        given(UNITS).when(map(Map.of())).thenRefused(Reason.HEADERS_UNCHANGED);
    }

    @Test
    public void a_column_has_one_header() {
        given(UNITS).when(map(Map.of("责任部门", "责任单位", "主责单位", "责任单位"))).thenRefused(Reason.COLUMN_MAPPED_TWICE);
    }

    @Test
    public void an_office_is_a_unit_at_work() {
        given(UNITS)
                .when(new MapHeaders(new UnitId("NOBODY"), "problems", OURS, CLERK, DAY))
                .thenRefused(Reason.UNKNOWN_UNIT);
    }
}
