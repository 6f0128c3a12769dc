package mingjing.rules;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Facts in columns as a file, so that a start need not read every event again.
 *
 * <p>Nothing but a saving of time: a file that is absent, cut short, altered, or made from something else than what {@code
 * source} names counts as none, and the facts are made from the log. Little-endian; a CRC-32C of all before it stands at the
 * end.
 *
 * @param facts up to and with {@code position}
 * @param position of the last event the facts are from
 * @param mark of that event, such as its id, by which a reader knows its own log
 */
public record FactSnapshot(FactColumns facts, long position, String mark) {
    private static final String FORMAT = "mingjing facts 1";
    private static final int CHUNK = 1 << 16;

    /**
     * Writes the file beside its place and then moves it there: who reads sees the old one or the new one.
     *
     * @param source says what makes these facts from events, such as a version; another at reading, and the file is not used
     */
    public void write(Path file, String source) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "facts", ".part");
        CRC32C crc = new CRC32C();
        try (OutputStream stream = Files.newOutputStream(part);
                Out out = new Out(new CheckedOutputStream(new BufferedOutputStream(stream, CHUNK), crc))) {
            out.text(FORMAT);
            out.text(source);
            out.number(position);
            out.text(mark);
            facts.write(out);
            out.number(crc.getValue());
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the file holds; empty if it is of no use. */
    public static Optional<FactSnapshot> read(Path file, String source, Vocabulary vocabulary) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (!whole(channel)) {
                return Optional.empty();
            }
            In in = new In(channel);
            if (!in.text().equals(FORMAT) || !in.text().equals(source)) {
                return Optional.empty();
            }
            long position = in.number();
            String mark = in.text();
            return Optional.of(new FactSnapshot(FactColumns.read(in, vocabulary), position, mark));
        }
    }

    private static boolean whole(FileChannel channel) throws IOException {
        long size = channel.size() - Long.BYTES;
        if (size < 0) {
            return false;
        }
        CRC32C crc = new CRC32C();
        for (long at = 0; at < size; at += 1 << 30) {
            crc.update(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(1 << 30, size - at)));
        }
        ByteBuffer last = channel.map(FileChannel.MapMode.READ_ONLY, size, Long.BYTES);
        return last.order(ByteOrder.LITTLE_ENDIAN).getLong() == crc.getValue();
    }

    /** Writes numbers, texts and columns one after the other. */
    static final class Out implements AutoCloseable {
        private final DataOutputStream stream;
        private final ByteBuffer buffer = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

        private Out(OutputStream stream) {
            this.stream = new DataOutputStream(stream);
        }

        void number(long number) throws IOException {
            stream.writeLong(Long.reverseBytes(number));
        }

        void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            stream.write(bytes);
        }

        void fields(Map<String, String> fields) throws IOException {
            number(fields.size());
            for (Map.Entry<String, String> field : new TreeMap<>(fields).entrySet()) {
                text(field.getKey());
                text(field.getValue());
            }
        }

        void column(int[] numbers) throws IOException {
            number(numbers.length);
            for (int at = 0; at < numbers.length; at += CHUNK / Integer.BYTES) {
                int length = Math.min(CHUNK / Integer.BYTES, numbers.length - at);
                buffer.asIntBuffer().put(numbers, at, length);
                stream.write(buffer.array(), 0, length * Integer.BYTES);
            }
        }

        void column(short[] numbers) throws IOException {
            number(numbers.length);
            for (int at = 0; at < numbers.length; at += CHUNK / Short.BYTES) {
                int length = Math.min(CHUNK / Short.BYTES, numbers.length - at);
                buffer.asShortBuffer().put(numbers, at, length);
                stream.write(buffer.array(), 0, length * Short.BYTES);
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** Reads what {@link Out} wrote, from a file known to be whole. */
    static final class In {
        private final FileChannel channel;
        private long at;
        private ByteBuffer ahead = ByteBuffer.allocate(0);
        private long aheadFrom;

        private In(FileChannel channel) {
            this.channel = channel;
        }

        /** The next bytes; small ones out of a stretch that is read ahead. */
        private ByteBuffer next(long bytes) throws IOException {
            if (at < aheadFrom || at + bytes > aheadFrom + ahead.limit()) {
                long length = Math.min(Math.max(bytes, CHUNK), channel.size() - at);
                ahead = channel.map(FileChannel.MapMode.READ_ONLY, at, length);
                aheadFrom = at;
            }
            ByteBuffer next = ahead.slice((int) (at - aheadFrom), Math.toIntExact(bytes));
            at += bytes;
            return next.order(ByteOrder.LITTLE_ENDIAN);
        }

        long number() throws IOException {
            return next(Long.BYTES).getLong();
        }

        int count() throws IOException {
            return Math.toIntExact(number());
        }

        String text() throws IOException {
            return StandardCharsets.UTF_8.decode(next(number())).toString();
        }

        Map<String, String> fields() throws IOException {
            Map<String, String> fields = new LinkedHashMap<>();
            int count = count();
            for (int i = 0; i < count; i++) {
                String name = text();
                fields.put(name, text());
            }
            return Map.copyOf(fields);
        }

        int[] ints() throws IOException {
            int[] numbers = new int[count()];
            next((long) numbers.length * Integer.BYTES).asIntBuffer().get(numbers);
            return numbers;
        }

        short[] shorts() throws IOException {
            short[] numbers = new short[count()];
            next((long) numbers.length * Short.BYTES).asShortBuffer().get(numbers);
            return numbers;
        }
    }
}
