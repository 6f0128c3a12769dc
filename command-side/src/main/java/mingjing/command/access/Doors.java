package mingjing.command.access;

import java.util.List;
import mingjing.command.Slice;

/** The use case of access: its table of contents. */
public final class Doors {
    public static final List<Slice<?>> SLICES = List.of(new Slice<>(NoteAccess.class, (order, _) -> order.decide()));

    private Doors() {}
}
