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

    @Test
    void a_template_needs_somebody_who_worded_it() throws IOException {
        String known = Files.readString(RunningConsole.SEEDS.resolve("report.yaml"));
        String reworded = known + "# 改过\n";
        assertThat(catalogue.read("report.yaml", known, PersonId.SYSTEM).orders())
                .isEmpty();
        assertThatThrownBy(() -> catalogue.read("report.yaml", reworded, PersonId.SYSTEM))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("--drafted-by");
        assertThat(catalogue.read("report.yaml", reworded, new PersonId("L-04")).orders())
                .hasSize(1);
    }
}
