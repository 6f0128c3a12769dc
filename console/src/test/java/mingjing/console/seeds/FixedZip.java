package mingjing.console.seeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the time of writing out of a workbook, which the library puts in, so that a second run gives the same file. */
final class FixedZip {
    private static final LocalDateTime THEN = LocalDateTime.of(2022, 12, 31, 0, 0);

    private FixedZip() {}

    /** Rewrites the workbook in place; it is read by its directory, since its local headers carry no sizes. */
    static void rewrite(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : in.stream().<ZipEntry>map(entry -> entry).toList()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(THEN);
                out.putNextEntry(fixed);
                out.write(withoutClock(entry.getName(), in.getInputStream(entry).readAllBytes()));
            }
        }
        Files.write(workbook, bytes.toByteArray());
    }

    private static byte[] withoutClock(String name, byte[] content) {
        if (!name.equals("docProps/core.xml")) {
            return content;
        }
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*", "2022-12-31T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
