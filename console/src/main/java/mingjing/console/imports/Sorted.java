package mingjing.console.imports;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Any number of things in order, a few megabytes of them in memory: the rest are sorted runs in a scratch file, merged as they are
 * read. Things that the order does not tell apart stay as they were added.
 */
final class Sorted<T> implements Iterable<T>, AutoCloseable {
    /** Bytes of a run as they are written down; in memory they take a few times that. */
    private static final int RUN = 4 << 20;

    private final Codec<T> codec;
    private final Comparator<T> order;
    private final List<T> open = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final ByteArrayOutputStream measured = new ByteArrayOutputStream();
    private @Nullable ScratchFile file;
    private long weight;
    private int size;

    /** How a thing is written down and read again. */
    interface Codec<T> {
        void write(T thing, DataOutput out) throws IOException;

        T read(DataInput in) throws IOException;
    }

    private record Run(ScratchFile file, long from, int things) {}

    Sorted(Codec<T> codec, Comparator<T> order) {
        this.codec = codec;
        this.order = order;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(T thing) {
        open.add(thing);
        size++;
        weight += weight(thing);
        if (weight > RUN) {
            spill();
        }
    }

    private int weight(T thing) {
        measured.reset();
        try {
            codec.write(thing, new DataOutputStream(measured));
        } catch (IOException e) {
            throw ScratchFile.failed(e);
        }
        return measured.size();
    }

    private void spill() {
        open.sort(order);
        ScratchFile into = file == null ? new ScratchFile() : file;
        file = into;
        long from = into.append(out -> {
            for (T thing : open) {
                codec.write(thing, out);
            }
        });
        runs.add(new Run(into, from, open.size()));
        open.clear();
        weight = 0;
    }

    @Override
    public Iterator<T> iterator() {
        open.sort(order);
        List<Iterator<T>> all = new ArrayList<>();
        runs.forEach(run -> all.add(new Stored<>(codec, run.file().from(run.from()), run.things())));
        all.add(open.iterator());
        return new Merged<>(all, order);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    /** A run as it is read again. */
    private static final class Stored<T> implements Iterator<T> {
        private final Codec<T> codec;
        private final DataInputStream in;
        private int left;

        Stored(Codec<T> codec, DataInputStream in, int left) {
            this.codec = codec;
            this.in = in;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public T next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            try {
                return codec.read(in);
            } catch (IOException e) {
                throw ScratchFile.failed(e);
            }
        }
    }
}
