package mingjing.query.supervision;

import static mingjing.query.Year.*;
import static org.assertj.core.api.Assertions.assertThat;

import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleId;
import mingjing.query.Ledger;
import mingjing.query.Views;
import mingjing.query.supervision.SampleRegister.Outcome;
import mingjing.query.supervision.SampleRegister.Row;
import org.junit.jupiter.api.Test;

class SampleRegisterTest {
    private static final SampleId SAMPLE = new SampleId("CY-1");

    private final Ledger ledger = Ledger.ofTheYear();
    private final SampleRegister samples = Views.of(ledger).samples();

    @Test
    void a_sample_waits_until_it_is_drawn() {
        assertThat(samples.row(SAMPLE, ledger.until("2022-07-01"))).isEmpty();
        assertThat(samples.row(SAMPLE, ledger.until("2022-07-02")).orElseThrow().draw())
                .isEmpty();
        assertThat(samples.row(SAMPLE, ledger.now())
                        .orElseThrow()
                        .draw()
                        .orElseThrow()
                        .chosen())
                .containsExactly(problem("P-1"));
    }

    @Test
    void a_revisit_counts_from_the_day_of_the_draw() {
        Row row = samples.row(SAMPLE, ledger.now()).orElseThrow();
        assertThat(samples.revisits(row, ledger.until("2022-07-04")))
                .extracting(SampleRegister.Revisit::outcome)
                .containsExactly(Outcome.WAITING);
        assertThat(samples.revisits(row, ledger.until("2022-09-15")))
                .extracting(SampleRegister.Revisit::outcome)
                .containsExactly(Outcome.VISITED);
        assertThat(samples.revisits(row, ledger.now()))
                .extracting(SampleRegister.Revisit::outcome)
                .containsExactly(Outcome.SUSTAINED);
    }

    @Test
    void the_population_is_what_was_closed_then() {
        long head = ledger.store().head();
        assertThat(samples.closed(head, day("06-01"))).isEmpty();
        assertThat(samples.closed(head, day("07-01"))).containsExactly(problem("P-1"));
        assertThat(SampleDraw.draw("5 7 1", samples.closed(head, day("07-01")), 1))
                .containsExactly(problem("P-1"));
    }
}
