package mingjing.query.supervision;

import static mingjing.query.Year.*;
import static mingjing.query.supervision.Plain.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.DomainEvent;
import mingjing.events.activity.ActivityEvent.ActivityWithdrawn;
import mingjing.events.activity.ActivityId;
import mingjing.events.organisation.OrgEvent.SecretaryAppointed;
import mingjing.events.organisation.OrgEvent.SecretaryRelieved;
import mingjing.events.organisation.OrgEvent.UnitEstablished;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.UnitId;
import mingjing.query.Ledger;
import mingjing.query.catalogue.Kinds;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.supervision.Promises.Link;
import mingjing.query.supervision.Responsibilities.Missing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisionTest {
    private final Ledger ledger = Ledger.of(story());
    private final PlainRecords records =
            new PlainRecords(new ActivityRegister(ledger.store(), ledger.dataSource()), new Kinds(ledger.store()));
    private final Responsibilities responsibilities =
            new Responsibilities(records, new Organisation(ledger.store(), ledger.dataSource()));

    private static List<DomainEvent> story() {
        List<DomainEvent> events = new ArrayList<>(List.of(
                unit("JD", OrgLevel.SUBDISTRICT_COMMITTEE, Optional.empty()),
                unit("SQ-01", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET)),
                unit("SQ-02", OrgLevel.COMMUNITY_COMMITTEE, Optional.of(STREET)),
                new SecretaryAppointed(ONE, WANG, CLERK, day("01-01")),
                new SecretaryAppointed(TWO, LI, CLERK, day("01-01")),
                kind(PlainRecords.RESPONSIBILITY, "责任分工", choice("职责", "书记带头抓", "社区书记直接抓"), person("责任人")),
                kind(PlainRecords.CONTACT, "联系点", choice("类别", "抓所在支部", "带后进支部"), person("领导"), name("支部")),
                kind(PlainRecords.GRADE, "评星", name("支部"), choice("等次", "后进", "中间", "先进")),
                kind(PlainRecords.GAP, "短板", choice("维度", "党建引领", "居民自治"), name("问题")),
                record(PlainRecords.RESPONSIBILITY, "ZR-1", "02-01", ONE, Map.of("责任人", WANG), "职责", "社区书记直接抓")));
        events.addAll(List.of(
                record(PlainRecords.CONTACT, "LX-1", "02-01", STREET, Map.of("领导", OWNER), "类别", "带后进支部", "支部", "甲"),
                record(PlainRecords.CONTACT, "LX-2", "02-01", STREET, Map.of("领导", OWNER), "类别", "带后进支部", "支部", "乙"),
                record(PlainRecords.GRADE, "PX-1", "02-02", ONE, "支部", "甲", "等次", "后进"),
                record(PlainRecords.GRADE, "PX-2", "07-02", ONE, "支部", "甲", "等次", "中间"),
                record(PlainRecords.GRADE, "PX-3", "12-02", ONE, "支部", "甲", "等次", "先进"),
                record(PlainRecords.WEAKNESS, "RD-1", "12-01", STREET, "问题", "治理水平"),
                record(PlainRecords.GAP, "DB-1", "12-01", STREET, "维度", "党建引领", "问题", "治理水平"),
                record(PlainRecords.GAP, "DB-2", "12-01", STREET, "维度", "居民自治", "问题", "治理水平"),
                record(PlainRecords.PLAN, "XB-1", "12-02", STREET, "事项", "治理体系", "针对问题", "治理水平"),
                record(PlainRecords.METHOD, "FF-1", "12-02", STREET, "维度", "党建引领", "方法", "议事会"),
                record(PlainRecords.RESULT, "LS-1", "12-20", STREET, "事项", "治理体系", "维度", "党建引领", "进展", "已完成"),
                new SecretaryRelieved(ONE, WANG, "到龄", CLERK, day("08-01"))));
        return events;
    }

    private static UnitEstablished unit(String code, OrgLevel level, Optional<UnitId> parent) {
        return new UnitEstablished(new UnitId(code), code, level, parent, 0, CLERK, day("01-01"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void gaps_are_shown_as_they_were_on_the_day() {
        assertThat(responsibilities.matrix(ledger.until("2022-06-30")).gaps())
                .extracting(Responsibilities.Gap::why)
                .containsExactly(Missing.ROLE_VACANT, Missing.SECRETARY_WITHOUT_DUTY);
        assertThat(responsibilities.matrix(ledger.now()).gaps())
                .extracting(Responsibilities.Gap::why)
                .containsExactly(
                        Missing.ROLE_VACANT,
                        Missing.SECRETARY_WITHOUT_DUTY,
                        Missing.SECRETARY_WITHOUT_DUTY,
                        Missing.NO_LONGER_IN_OFFICE);
        assertThat(responsibilities.matrix(ledger.until("2022-01-31")).gaps()).hasSize(4);
    }

    @Test
    void a_branch_moves_from_its_first_grade_to_its_latest() {
        ContactPoints contacts = new ContactPoints(records);
        ContactPoints.View year = contacts.view(ledger.now());
        assertThat(year.migrations())
                .singleElement()
                .satisfies(branch ->
                        assertThat(branch.from() + branch.to() + branch.steps()).isEqualTo("后进先进2"));
        assertThat(year.moves().get("后进")).containsEntry("先进", 1).containsEntry("中间", 0);
        assertThat(year.lines().getFirst().gaps()).containsExactly("抓所在支部");
        assertThat(year.ungraded()).containsExactly("乙");
        assertThat(contacts.view(ledger.until("2022-08-01"))
                        .migrations()
                        .getFirst()
                        .to())
                .isEqualTo("中间");
    }

    @Test
    void a_chain_says_which_link_is_missing() {
        Promises promises = new Promises(records);
        Promises.View now = promises.view(ledger.now());
        assertThat(now.dimensions())
                .extracting(Promises.Dimension::missing)
                .containsExactly(List.of(), List.of(Link.METHOD, Link.RESULT));
        assertThat(now.weaknesses().getFirst().missing()).isEmpty();
        assertThat(promises.view(ledger.until("2022-12-10"))
                        .weaknesses()
                        .getFirst()
                        .missing())
                .containsExactly(Link.RESULT);
        long known = ledger.store().head();
        ledger.record(new ActivityWithdrawn(new ActivityId("XB-1"), PlainRecords.PLAN, "记错", CLERK, day("12-02")));
        assertThat(promises.view(ledger.now()).weaknesses().getFirst().missing())
                .containsExactly(Link.PLAN, Link.RESULT);
        assertThat(promises.view(ledger.asOf(known)).weaknesses().getFirst().missing())
                .isEmpty();
    }
}
