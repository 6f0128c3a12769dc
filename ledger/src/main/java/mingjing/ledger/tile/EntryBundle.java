package mingjing.ledger.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mingjing.ledger.Malformed;

/** Entries one after the other, each behind its length in two bytes, high byte first. */
public final class EntryBundle {
    /** Bytes; a longer entry cannot be written down. */
    public static final int LONGEST = 65_535;

    private EntryBundle() {}

    /** The bytes of a bundle; entries over {@link #LONGEST} bytes are refused. */
    public static byte[] encode(Collection<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry has " + entry.length + " bytes, more than " + LONGEST);
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * Its entries.
     *
     * @param width how many there must be
     * @throws Malformed when there are more, fewer, or the last is cut off
     */
    public static List<byte[]> decode(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            int from = at + 2;
            int length = from > bundle.length ? 0 : (bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF);
            if (from + length > bundle.length) {
                throw new Malformed("entry " + entries.size() + " of the bundle is cut off at byte " + bundle.length);
            }
            if (entries.size() == width) {
                throw new Malformed("the bundle has more than " + width + " entries");
            }
            byte[] entry = new byte[length];
            System.arraycopy(bundle, from, entry, 0, length);
            entries.add(entry);
            at = from + length;
        }
        if (entries.size() < width) {
            throw new Malformed("the bundle has " + entries.size() + " entries, not " + width);
        }
        return entries;
    }
}
