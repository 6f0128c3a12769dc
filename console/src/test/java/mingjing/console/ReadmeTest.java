package mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("\\./mingjing ([a-z]+)");
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)");

    /** Commands that the launcher runs without the program. */
    private static final Set<String> LAUNCHED_APART = Set.of("verify", "witness", "test", "torture", "bench");

    static Stream<Path> documents() {
        return Stream.of(
                        "README.md",
                        "README.zh-CN.md",
                        "ARCHITECTURE.md",
                        "docs/api.md",
                        "docs/ledgers.zh-CN.md",
                        "docs/auditor.zh-CN.md")
                .map(ROOT::resolve);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) throws IOException {
        for (String link : matches(LINK, Files.readString(document))) {
            assertThat(document.resolveSibling(link)).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_command_and_option_is_one_the_program_knows(Path document) throws IOException {
        CommandLine program = Mingjing.commandLine();
        for (String line : Files.readAllLines(document)) {
            for (String command : matches(COMMAND, line)) {
                if (LAUNCHED_APART.contains(command)) {
                    continue;
                }
                assertThat(program.getSubcommands()).containsKey(command);
                CommandLine sub =
                        Objects.requireNonNull(program.getSubcommands().get(command));
                Set<String> options =
                        new HashSet<>(sub.getCommandSpec().optionsMap().keySet());
                sub.getSubcommands()
                        .values()
                        .forEach(each -> options.addAll(
                                each.getCommandSpec().optionsMap().keySet()));
                assertThat(options).as(line).containsAll(matches(OPTION, line));
            }
        }
    }

    @Test
    void the_launcher_runs_every_command_of_the_program() throws IOException {
        String launcher = Files.readString(ROOT.resolve("mingjing"));
        Mingjing.commandLine()
                .getSubcommands()
                .keySet()
                .forEach(command -> assertThat(launcher).contains("  " + command));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
