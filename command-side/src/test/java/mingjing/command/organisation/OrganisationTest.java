package mingjing.command.organisation;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import java.time.LocalDate;
import java.util.Optional;
import mingjing.command.Reason;
import mingjing.events.organisation.OrgEvent.*;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.junit.jupiter.api.Test;

public class OrganisationTest {
    private static final UnitId NEW = new UnitId("SQ-03");
    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);
    private static final SecretaryAppointed IN_OFFICE = new SecretaryAppointed(EAST, OWNER, CLERK, FIRST);
    private static final UnitDissolved ENDED = new UnitDissolved(EAST, "区划", CLERK, FIRST);

    @Test
    public void the_street_stands_on_top() {
        given().when(new EstablishUnit(STREET, "街道", OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty(), 0, CLERK, DAY))
                .then(new UnitEstablished(
                        STREET, "街道", OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty(), 0, CLERK, DAY));
    }

    @Test
    public void a_community_stands_under_the_street() {
        given(UNITS)
                .when(community(Optional.of(STREET), 900, DAY))
                .then(new UnitEstablished(
                        NEW, "新社区", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET), 900, CLERK, DAY));
    }

    @Test
    public void a_level_is_never_skipped() {
        given(UNITS).when(community(Optional.of(EAST), 0, DAY)).thenRefused(Reason.WRONG_LEVEL);
        given(UNITS).when(community(Optional.empty(), 0, DAY)).thenRefused(Reason.WRONG_LEVEL);
    }

    @Test
    public void a_code_is_used_once() {
        given(UNITS)
                .when(new EstablishUnit(EAST, "东", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET), 0, CLERK, DAY))
                .thenRefused(Reason.NUMBER_TAKEN);
    }

    @Test
    public void the_unit_above_exists_on_that_day() {
        given().when(community(Optional.of(STREET), 0, DAY)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS).when(community(Optional.of(STREET), 0, BEFORE)).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given(UNITS, new UnitDissolved(STREET, "区划", CLERK, FIRST))
                .when(community(Optional.of(STREET), 0, DAY))
                .thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    public void households_are_not_negative() {
        given(UNITS).when(community(Optional.of(STREET), -1, DAY)).thenRefused(Reason.HOUSEHOLDS_OUT_OF_RANGE);
    }

    @Test
    public void a_unit_is_renamed() {
        given(UNITS).when(rename(DAY)).then(new UnitRenamed(EAST, "新名", CLERK, DAY));
    }

    @Test
    public void only_a_unit_at_work_is_renamed() {
        given().when(rename(DAY)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, ENDED).when(rename(DAY)).thenRefused(Reason.UNIT_ENDED);
        given(UNITS).when(rename(BEFORE)).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void a_unit_goes_up_in_another() {
        given(UNITS).when(merge(WEST, DAY)).then(new UnitMerged(EAST, WEST, CLERK, DAY));
    }

    @Test
    public void only_two_units_at_work_are_merged() {
        given(UNITS).when(merge(EAST, DAY)).thenRefused(Reason.SAME_UNIT);
        given(UNITS).when(merge(NEW, DAY)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, ENDED).when(merge(WEST, DAY)).thenRefused(Reason.UNIT_ENDED);
        given(UNITS).when(merge(WEST, BEFORE)).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void a_unit_is_dissolved() {
        given(UNITS).when(dissolve(DAY)).then(new UnitDissolved(EAST, "区划", CLERK, DAY));
    }

    @Test
    public void only_a_unit_at_work_is_dissolved() {
        given().when(dissolve(DAY)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, ENDED).when(dissolve(DAY)).thenRefused(Reason.UNIT_ENDED);
        given(UNITS, IN_OFFICE).when(dissolve(FIRST.minusDays(1))).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    @Test
    public void with_its_unit_an_office_ends() {
        given(UNITS, IN_OFFICE)
                .when(dissolve(DAY))
                .then(new SecretaryRelieved(EAST, OWNER, "区划", CLERK, DAY), new UnitDissolved(EAST, "区划", CLERK, DAY));
        given(UNITS, IN_OFFICE)
                .when(merge(WEST, DAY))
                .then(
                        new SecretaryRelieved(EAST, OWNER, "并入 SQ-02", CLERK, DAY),
                        new UnitMerged(EAST, WEST, CLERK, DAY));
    }

    @Test
    public void a_secretary_is_appointed_to_a_vacant_office() {
        given(UNITS).when(appoint(EAST, OWNER, DAY)).then(new SecretaryAppointed(EAST, OWNER, CLERK, DAY));
    }

    @Test
    public void an_office_has_one_secretary_and_a_secretary_one_office() {
        given(UNITS, IN_OFFICE).when(appoint(EAST, HELPER, DAY)).thenRefused(Reason.OFFICE_TAKEN);
        given(UNITS, IN_OFFICE).when(appoint(WEST, OWNER, DAY)).thenRefused(Reason.ALREADY_SECRETARY);
    }

    @Test
    public void a_secretary_is_appointed_to_a_unit_at_work() {
        given().when(appoint(EAST, OWNER, DAY)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, ENDED).when(appoint(EAST, OWNER, DAY)).thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    public void a_secretary_is_relieved() {
        given(UNITS, IN_OFFICE).when(relieve(DAY)).then(new SecretaryRelieved(EAST, OWNER, "到龄", CLERK, DAY));
    }

    @Test
    public void a_vacant_or_unknown_office_is_not_relieved() {
        given(UNITS).when(relieve(DAY)).thenRefused(Reason.OFFICE_VACANT);
        given().when(relieve(DAY)).thenRefused(Reason.UNKNOWN_UNIT);
        given(UNITS, ENDED).when(relieve(DAY)).thenRefused(Reason.UNIT_ENDED);
    }

    @Test
    public void tenures_do_not_overlap() {
        SecretaryRelieved left = new SecretaryRelieved(EAST, OWNER, "到龄", CLERK, DAY);
        given(UNITS, IN_OFFICE).when(relieve(FIRST.minusDays(1))).thenRefused(Reason.DAY_BEFORE_LAST_STEP);
        given(UNITS, IN_OFFICE, left)
                .when(appoint(EAST, HELPER, DAY.minusDays(1)))
                .thenRefused(Reason.DAY_BEFORE_LAST_STEP);
    }

    private static EstablishUnit community(Optional<UnitId> parent, int households, LocalDate on) {
        return new EstablishUnit(NEW, "新社区", OrgLevel.COMMUNITY_COMMITTEE, parent, households, CLERK, on);
    }

    private static RenameUnit rename(LocalDate on) {
        return new RenameUnit(EAST, "新名", CLERK, on);
    }

    private static MergeUnit merge(UnitId into, LocalDate on) {
        return new MergeUnit(EAST, into, CLERK, on);
    }

    private static DissolveUnit dissolve(LocalDate on) {
        return new DissolveUnit(EAST, "区划", CLERK, on);
    }

    private static AppointSecretary appoint(UnitId unit, PersonId secretary, LocalDate on) {
        return new AppointSecretary(unit, secretary, CLERK, on);
    }

    private static RelieveSecretary relieve(LocalDate on) {
        return new RelieveSecretary(EAST, "到龄", CLERK, on);
    }
}
