package mingjing.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import mingjing.console.RunningConsole;
import mingjing.console.imports.BadFile;
import mingjing.events.organisation.PersonId;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
    private final CatalogueFile catalogue =
            new CatalogueFile(RunningConsole.node().core());

    private CatalogueFile.Said read(String text, PersonId by) {
        return catalogue.read("report.yaml", text, CatalogueFile.tree("report.yaml", text), by);
    }

    @Test
    void a_template_needs_somebody_who_worded_it() throws IOException {
        String known = Files.readString(RunningConsole.SEEDS.resolve("report.yaml"));
        String reworded = known + "# 改过\n";
        assertThat(read(known, PersonId.SYSTEM).orders()).isEmpty();
        assertThatThrownBy(() -> read(reworded, PersonId.SYSTEM))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("--drafted-by");
        assertThat(read(reworded, new PersonId("L-04")).orders()).hasSize(1);
    }
}
