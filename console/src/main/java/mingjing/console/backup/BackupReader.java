package mingjing.console.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a backup; one that was cut short or altered is refused with what is wrong, before anything is done with it. */
final class BackupReader implements Closeable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest();
    }

    static BackupReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadFile("没有备份文件 " + file + "。请核对路径。");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(file, "不是完整的压缩文件", e);
        }
        try {
            return new BackupReader(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private Manifest manifest() throws IOException {
        try (InputStream in = part(Manifest.NAME)) {
            Manifest read = Manifest.JSON.readValue(in, Manifest.class);
            if (read.format() != Manifest.FORMAT) {
                throw new BadFile(
                        "备份 " + file + " 是第 " + read.format() + " 版格式，本程序只认第 " + Manifest.FORMAT + " 版。请用制作它的程序版本恢复。");
            }
            return read;
        } catch (JacksonException | ZipException e) {
            throw damaged(file, Manifest.NAME + " 读不懂", e);
        }
    }

    Manifest contents() {
        return manifest;
    }

    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, "缺 " + name, null);
        }
        return zip.getInputStream(entry);
    }

    /** Reads all of it and holds it against the manifest. */
    void check(Progress progress) throws IOException {
        Set<String> listed = new HashSet<>(Set.of(Manifest.NAME));
        int all = manifest.parts().size();
        progress.at(0, all);
        for (Manifest.Part part : manifest.parts()) {
            listed.add(part.name());
            check(part);
            progress.at(Math.min(listed.size() - 1, all), all);
        }
        Optional<String> unknown = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !listed.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw damaged(file, "多出 " + unknown.get(), null);
        }
    }

    private void check(Manifest.Part part) throws IOException {
        MessageDigest sha = Digests.sha256();
        try (InputStream in = new DigestInputStream(part(part.name()), sha)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            if (bytes != part.bytes() || !Digests.hex(sha).equals(part.sha256())) {
                throw damaged(file, part.name() + " 的内容与清单不符", null);
            }
        } catch (ZipException e) {
            throw damaged(file, part.name() + " 解不开", e);
        }
    }

    private static BadFile damaged(Path file, String what, @Nullable Exception cause) {
        String message = "备份 " + file + " 不完整或被改动（" + what + "），没有恢复任何内容。请换一份备份。";
        return cause == null ? new BadFile(message) : new BadFile(message, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
