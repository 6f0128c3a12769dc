package mingjing.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.console.RunningConsole;
import mingjing.query.Asked;
import mingjing.query.Moments;
import mingjing.query.figure.Figures;
import mingjing.rules.Figure;
import mingjing.rules.Invariant;
import mingjing.store.EventStore;
import org.junit.jupiter.api.Test;

class FiguresOfTheYearTest {
    private final Figures figures = RunningConsole.node().part(Figures.class);
    private final Moments moments = RunningConsole.node().part(Moments.class);
    private final String loaded =
            "@" + LoadedYear.lastPosition(RunningConsole.node().part(EventStore.class));

    private Asked until(String day) {
        return moments.ask(Optional.of(loaded), Optional.of(day));
    }

    @Test
    void every_open_figure_of_the_source_comes_out() throws IOException {
        List<Figure> all = figures.figures("2022", until("2022-12-31"));
        assertThat(all).filteredOn(figure -> !figure.agrees()).isEmpty();
        Map<String, Object> lines = new LinkedHashMap<>();
        all.forEach(figure -> lines.put(
                figure.id(),
                Map.of(
                        "label", figure.label(),
                        "value", figure.value().toString(),
                        "counted", figure.counted(),
                        "unit", figure.unit(),
                        "stated", figure.stated().map(Object::toString).orElse(""),
                        "query", figure.query())));
        Golden.compare("figures.json", lines);
    }

    @Test
    void the_invariants_hold_at_every_month_end() {
        for (int month = 1; month <= 12; month++) {
            Asked asked = until("2022-%02d-28".formatted(month));
            assertThat(figures.invariants("2022", asked))
                    .filteredOn(invariant -> !invariant.holds())
                    .extracting(Invariant::detail)
                    .isEmpty();
        }
    }

    @Test
    void every_figure_opens_to_events_of_the_log() {
        EventStore store = RunningConsole.node().part(EventStore.class);
        Asked asked = until("2022-12-31");
        for (Figure figure : figures.figures("2022", asked)) {
            assertThat(figures.evidence("2022", figure.id(), asked))
                    .as(figure.label())
                    .isNotEmpty()
                    .allSatisfy(fact -> assertThat(store.find(fact.eventId())).isPresent());
        }
    }

    @Test
    void in_the_middle_of_the_year_only_what_had_happened_counts() {
        List<Figure> june = figures.figures("2022", until("2022-06-30"));
        assertThat(june)
                .filteredOn(figure -> figure.id().equals("services.people"))
                .allSatisfy(figure -> assertThat(figure.counted().intValue()).isBetween(1000, 9000));
    }
}
