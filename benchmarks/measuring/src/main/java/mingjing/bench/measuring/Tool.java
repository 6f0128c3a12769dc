package mingjing.bench.measuring;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another program: one that comes with PostgreSQL but not with the embedded one, or a package of its own. */
public final class Tool {
    private final Path program;

    private Tool(Path program) {
        this.program = program;
    }

    /** Looks where Debian puts it, newest version first, then in the path. */
    public static Optional<Tool> find(String name) {
        Stream<Path> inPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
        return Stream.concat(debian(), inPath)
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    /** A program of our own. */
    public static Tool at(Path program) {
        return new Tool(program);
    }

    private static Stream<Path> debian() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            return found
                    .sorted(Comparator.comparing(
                                    (Path version) -> version.getFileName().toString())
                            .reversed())
                    .map(version -> version.resolve("bin"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    Path path() {
        return program;
    }

    /** Runs it in a folder and returns all it printed. */
    public String run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new BenchFailure(program + " ended with " + code + ": " + output.strip());
        }
        return output;
    }
}
