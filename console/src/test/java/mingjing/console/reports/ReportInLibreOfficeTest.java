package mingjing.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a word processor makes of the file; where LibreOffice or poppler is missing nothing is looked at. */
class ReportInLibreOfficeTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Path READER = Path.of("/usr/bin/pdftotext");

    @TempDir
    Path folder;

    @Test
    void a_full_page_has_22_lines_of_28_characters_and_its_number_outside() throws Exception {
        boolean there = Files.isExecutable(OFFICE) && Files.isExecutable(READER);
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(
                    "no soffice or pdftotext: apt-get install libreoffice-writer poppler-utils");
        }
        Assumptions.assumeTrue(there, "no soffice or pdftotext");
        Path word = Files.write(folder.resolve("report.docx"), Drafts.full().bytes("report.docx"));
        run(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                word.toString());
        assertThat(lines(2)).filteredOn("街".repeat(28)::equals).hasSize(22);
        assertThat(lines(3)).filteredOn("街".repeat(28)::equals).hasSize(22);
        // The reader gives a full-width character one column: a line has 28.
        assertThat(page(2)).containsPattern("(?m)^ {0,4}— *2 *—$");
        assertThat(page(3)).containsPattern("(?m)^ {20,}— *3 *—$");
    }

    private List<String> lines(int number) throws Exception {
        return page(number).lines().map(String::strip).toList();
    }

    private String page(int number) throws Exception {
        Path text = folder.resolve("page-" + number + ".txt");
        String page = Integer.toString(number);
        run(
                READER.toString(),
                "-layout",
                "-f",
                page,
                "-l",
                page,
                folder.resolve("report.pdf").toString(),
                text.toString());
        return Files.readString(text);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
