package mingjing.console.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.Progress;
import mingjing.ledger.files.DurableFiles;
import mingjing.ledger.publication.Publication;

/** The ledger folder in a backup: what was signed and published, and the key. */
final class LedgerParts {
    private static final String UNDER = "ledger/";
    private static final String KEY = "key";

    /** Of a running process, or made again when it is gone. */
    private static final Set<String> LEFT_OUT = Set.of("lock", "facts.bin", "gone");

    private final Path folder;
    private final BackupWriter writer;
    private final Set<Path> written = new HashSet<>();

    LedgerParts(Path folder, BackupWriter writer) {
        this.folder = folder;
        this.writer = writer;
    }

    /** Whole tiles first, while the node goes on publishing; then the rest, while it may sign nothing. */
    void write(Progress progress) throws IOException {
        List<Path> whole = files(folder.resolve("public/tile")).stream()
                .filter(file -> !file.toString().contains(".p/"))
                .toList();
        progress.at(0, whole.size());
        for (int i = 0; i < whole.size(); i++) {
            write(whole.get(i));
            progress.at(i + 1, whole.size());
        }
        try {
            Publication.undisturbed(folder, this::writeRest);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What a killed or running process has signed but not placed comes before the place, so it is met in one of them. */
    private void writeRest() {
        try {
            for (Path file : Stream.concat(files(folder.resolve("aside")).stream(), files(folder).stream())
                    .toList()) {
                if (!written.contains(file) && !isLeftOut(file)) {
                    write(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLeftOut(Path file) {
        Path inside = folder.relativize(file);
        return LEFT_OUT.contains(inside.getName(0).toString())
                || inside.toString().contains("growing-")
                || inside.toString().endsWith(".next");
    }

    private void write(Path file) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return;
        }
        written.add(file);
        writer.part(UNDER + folder.relativize(file).toString().replace('\\', '/'), out -> out.write(bytes));
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        for (Path each : DurableFiles.list(folder)) {
            if (Files.isDirectory(each)) {
                files.addAll(files(each));
            } else {
                files.add(each);
            }
        }
        return files;
    }

    /** Puts the folder of a backup in its place. */
    static void extract(BackupReader backup, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Manifest.Part part : backup.contents().parts()) {
            if (!part.name().startsWith(UNDER)) {
                continue;
            }
            Path file = folder.resolve(part.name().substring(UNDER.length())).normalize();
            if (!file.startsWith(folder)) {
                throw new BadFile("备份里有一个文件要写到账本文件夹以外（" + part.name() + "），没有恢复。请换一份备份。");
            }
            try (InputStream in = backup.part(part.name())) {
                if (file.equals(folder.resolve(KEY))) {
                    DurableFiles.createSecret(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                } else {
                    Files.createDirectories(DurableFiles.parent(file));
                    Files.copy(in, file);
                }
            }
        }
    }
}
