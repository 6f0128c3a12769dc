package mingjing.console.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mingjing.console.catalogue.CatalogueFile;
import mingjing.console.contests.ContestOnPaper;

/** A YAML file that an office imports, parsed once; what it is about follows from what stands in it. */
record OfficeYaml(String name, String text, Map<?, ?> tree) {
    /** Those of a folder, each after what it rests on. */
    static final List<String> OF_A_FOLDER =
            List.of("org.yaml", "kinds.yaml", "figures.yaml", "norms.yaml", "report.yaml", "headers.yaml", "大比武.yaml");

    enum About {
        ORGANISATION,
        CATALOGUE,
        CONTEST
    }

    static OfficeYaml read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String text = Files.readString(file);
        return new OfficeYaml(name, text, CatalogueFile.tree(name, text));
    }

    About about() {
        if (CatalogueFile.is(tree)) {
            return About.CATALOGUE;
        }
        return ContestOnPaper.is(tree) ? About.CONTEST : About.ORGANISATION;
    }

    /** Whether rows of ledgers speak of what it says: units, persons, kinds. */
    boolean isBelowLedgers() {
        return about() == About.ORGANISATION || tree.containsKey("种类");
    }
}
