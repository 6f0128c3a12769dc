package mingjing.query.organisation;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mingjing.events.organisation.UnitId;
import mingjing.query.Ledger;
import mingjing.query.Views;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    private final Ledger ledger = Ledger.ofTheYear();
    private final Organisation organisation = Views.of(ledger).organisation();

    @Test
    void the_last_day_of_a_tenure_still_belongs_to_it() {
        Chart chart = organisation.chart(ledger.now());
        assertThat(chart.secretary(ONE, day("08-31"))).contains(WANG);
        assertThat(chart.secretary(ONE, day("09-01"))).contains(LI);
        assertThat(chart.secretary(ONE, LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(chart.secretary(new UnitId("SQ-99"), day("09-01"))).isEmpty();
    }

    @Test
    void a_unit_bears_the_name_of_the_day() {
        assertThat(organisation.chart(ledger.until("2022-07-31")).name(ONE)).isEqualTo("向阳社区");
        assertThat(organisation.chart(ledger.now()).name(ONE)).isEqualTo("向阳里社区");
        assertThat(organisation.chart(ledger.now()).name(new UnitId("SQ-99"))).isEqualTo("SQ-99");
    }

    @Test
    void ended_communities_leave_the_tree_after_their_last_day() {
        Chart chart = organisation.chart(ledger.now());
        assertThat(chart.communities(day("10-01"))).hasSize(4);
        assertThat(chart.communities(day("10-02"))).hasSize(3);
        assertThat(chart.communities(day("11-02"))).hasSize(2);
        assertThat(chart.tops()).singleElement().extracting(UnitHistory::unit).isEqualTo(STREET);
        assertThat(chart.under(STREET)).extracting(UnitHistory::unit).containsExactly(ONE, TWO);
        assertThat(chart.within(STREET)).hasSize(5);
    }
}
