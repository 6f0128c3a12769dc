package mingjing.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mingjing.console.RunningConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the import command says. */
class ImportCommandTest {
    @TempDir
    Path home = Path.of("");

    @Test
    void a_rehearsal_of_a_whole_folder_in_an_empty_home_says_what_must_come_first() {
        String empty = home.resolve("home").toString();
        String seeds = RunningConsole.SEEDS.toString();
        try (Program nobodys = Program.start("import", "--home", empty, seeds)) {
            assertThat(nobodys.exit())
                    .as("the wording of the report is nobody's")
                    .isEqualTo(1);
            assertThat(nobodys.err()).contains("report.yaml", "--drafted-by");
            assertThat(nobodys.out()).as("nothing was entered before").doesNotContain("新记");
        }
        try (Program rehearsal = Program.start("import", "--dry-run", "--drafted-by", "L-04", "--home", empty, seeds)) {
            assertThat(rehearsal.exit()).as(rehearsal.err()).isZero();
            assertThat(rehearsal.out())
                    .contains("org.yaml：检查通过", "kinds.yaml：检查通过")
                    .contains("figures.yaml：要等 org.yaml、kinds.yaml 导入后才能检查")
                    .containsPattern("台账 \\d+ 个：要等 org.yaml、kinds.yaml 导入后才能检查");
        }
    }

    @Test
    void a_folder_with_a_contest_that_has_no_rules_yet_is_refused_before_anything_is_written() {
        String empty = home.resolve("home").toString();
        String seeds = RunningConsole.SEEDS.toString();
        try (Program early = Program.start("import", "--drafted-by", "L-04", "--home", empty, seeds)) {
            assertThat(early.exit()).isEqualTo(1);
            assertThat(early.err()).contains("大比武.yaml", "2022 年没有已发布的考核细则", "./mingjing publish");
            assertThat(early.out()).doesNotContain("新记", "导入完成");
        }
    }
}
