package mingjing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import mingjing.events.DomainEvent;
import mingjing.events.EventTypes;
import mingjing.events.Tag;
import mingjing.events.Vocabulary;
import mingjing.store.CanonicalJson;
import mingjing.store.Criterion;
import mingjing.store.Query;

/**
 * What a rehearsal would add to the log, kept in a scratch file: a ledger of a hundred thousand rows must not fill the memory.
 *
 * <p>An entry is: its length, the type's name, for each tag a key and where the entry before it with that key stands, the payload.
 * The memory holds only where the last entry of each key stands; from there each entry leads to the one before it.
 */
final class RehearsedEvents implements AutoCloseable {
    private static final EventTypes EVENTS = Vocabulary.EVENTS;
    private static final long NONE = -1;

    /** Under this every event is found whose boundary asks for no tag. */
    private static final Tag ANY = new Tag("any", "");

    private final FileChannel file = scratch();
    private final LastEntries last = new LastEntries();
    private long end;

    private record Entry(String type, Map<Long, Long> before, ByteBuffer payload) {
        DomainEvent event() {
            byte[] json = new byte[payload.remaining()];
            payload.duplicate().get(json);
            return CanonicalJson.mapper().readValue(json, EVENTS.classOf(type));
        }
    }

    /** Gone with the process, however that ends. */
    private static FileChannel scratch() {
        try {
            Path path = Files.createTempFile("mingjing-rehearsal-", ".tmp");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException("no scratch file for a rehearsal", e);
        }
    }

    /** Where the next event will stand: what is added later stands at or behind this. */
    long end() {
        return end;
    }

    void add(DomainEvent event) {
        String type = EVENTS.nameOf(event.getClass());
        List<Tag> tags = new ArrayList<>(EVENTS.tagsOf(event));
        tags.add(ANY);
        byte[] name = type.getBytes(StandardCharsets.UTF_8);
        byte[] payload = CanonicalJson.mapper().writeValueAsBytes(event);
        int length = Short.BYTES * 2 + name.length + tags.size() * Long.BYTES * 2 + payload.length;
        ByteBuffer entry = ByteBuffer.allocate(Integer.BYTES + length);
        entry.putInt(length).putShort((short) name.length).put(name).putShort((short) tags.size());
        for (Tag tag : tags) {
            long key = key(type, tag);
            entry.putLong(key).putLong(last.put(key, end, NONE));
        }
        entry.put(payload).flip();
        try {
            for (long at = end; entry.hasRemaining(); ) {
                at += file.write(entry, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a rehearsal could not be written down", e);
        }
        end += Integer.BYTES + length;
    }

    /** The events a query means that were added at or behind an offset, in the order in which they were added. */
    List<DomainEvent> since(long from, Query query) {
        if (from >= end) {
            return List.of();
        }
        // The first of two tags may be the rarer one; what lacks the other is sorted out when it is read.
        PriorityQueue<Long> offsets = new PriorityQueue<>();
        for (Criterion criterion : query.anyOf()) {
            Tag tag = rarest(criterion.tags());
            for (String type : criterion.types()) {
                follow(key(type, tag), from, offsets);
            }
        }
        List<DomainEvent> events = new ArrayList<>(offsets.size());
        for (Long offset = offsets.poll(); offset != null; offset = offsets.poll()) {
            Entry entry = read(offset);
            DomainEvent event = entry.event();
            if (query.matches(entry.type(), EVENTS.tagsOf(event))) {
                events.add(event);
            }
        }
        return events;
    }

    private static Tag rarest(Set<Tag> tags) {
        return tags.isEmpty() ? ANY : Collections.min(tags);
    }

    private void follow(long key, long from, Collection<Long> offsets) {
        for (long at = last.get(key, NONE); at >= from; at = read(at).before().getOrDefault(key, NONE)) {
            offsets.add(at);
        }
    }

    private Entry read(long at) {
        ByteBuffer length = fully(ByteBuffer.allocate(Integer.BYTES), at);
        ByteBuffer entry = fully(ByteBuffer.allocate(length.getInt()), at + Integer.BYTES);
        byte[] name = new byte[entry.getShort()];
        entry.get(name);
        Map<Long, Long> before = new HashMap<>();
        for (int tags = entry.getShort(); tags > 0; tags--) {
            // Should two tags of an event share a key, the first link leads on; the second leads to the event itself.
            before.putIfAbsent(entry.getLong(), entry.getLong());
        }
        return new Entry(new String(name, StandardCharsets.UTF_8), before, entry);
    }

    private ByteBuffer fully(ByteBuffer into, long at) {
        try {
            while (into.hasRemaining()) {
                if (file.read(into, at + into.position()) < 0) {
                    throw new IOException("the scratch file ends at " + end);
                }
            }
            return into.flip();
        } catch (IOException e) {
            throw new UncheckedIOException("a rehearsal could not be read again", e);
        }
    }

    /** Two that share a key by chance are told apart when they are read. */
    private static long key(String type, Tag tag) {
        long first = 31L * type.hashCode() + tag.key().hashCode();
        return (first << Integer.SIZE) ^ (tag.value().hashCode() & 0xffff_ffffL);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the scratch file of a rehearsal could not be closed", e);
        }
    }
}
