package mingjing.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mingjing.console.RunningConsole;
import mingjing.console.imports.BadFile;
import mingjing.events.Vocabulary;
import mingjing.events.organisation.PersonId;
import mingjing.events.report.ReportEvent.TemplateDefined;
import mingjing.store.CanonicalJson;
import mingjing.store.EventStore;
import mingjing.store.Query;
import mingjing.store.Recorded;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
    private final CatalogueFile catalogue =
            new CatalogueFile(RunningConsole.node().core());

    private CatalogueFile.Said read(String text, PersonId by) {
        return catalogue.read("report.yaml", text, CatalogueFile.tree("report.yaml", text), by);
    }

    /** Other tests may have put another in force. */
    private static String inForce() {
        EventStore store = RunningConsole.node().core().store();
        Recorded last = store.source(Query.types(Vocabulary.EVENTS.nameOf(TemplateDefined.class)), 0)
                .events()
                .getLast();
        return CanonicalJson.mapper()
                .readValue(last.payload(), TemplateDefined.class)
                .text();
    }

    @Test
    void a_template_needs_somebody_who_worded_it() {
        String known = inForce();
        String reworded = known + "# 改过\n";
        assertThat(read(known, PersonId.SYSTEM).orders()).isEmpty();
        assertThatThrownBy(() -> read(reworded, PersonId.SYSTEM))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("--drafted-by");
        assertThat(read(reworded, new PersonId("L-04")).orders()).hasSize(1);
    }
}
