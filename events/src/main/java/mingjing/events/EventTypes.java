package mingjing.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The table from stored name to event class and back, read once from the sealed files. */
public final class EventTypes {
    private final Map<String, Class<? extends DomainEvent>> byName = new HashMap<>();
    private final Map<Class<?>, Entry> byClass = new HashMap<>();

    private record Entry(String name, int revision, List<Tagger> taggers) {}

    private record Tagger(String key, Method method) {}

    /** Reads every record under the given sealed interfaces. */
    public static EventTypes of(Collection<Class<? extends DomainEvent>> streams) {
        EventTypes types = new EventTypes();
        streams.forEach(types::add);
        return types;
    }

    private void add(Class<? extends DomainEvent> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted.asSubclass(DomainEvent.class));
            }
            return;
        }
        Stored stored = type.getAnnotation(Stored.class);
        if (stored == null) {
            throw new IllegalStateException(type.getName() + " has no @Stored name");
        }
        Class<?> other = byName.put(stored.name(), type);
        if (other != null) {
            throw new IllegalStateException(
                    stored.name() + " names both " + other.getName() + " and " + type.getName());
        }
        byClass.put(type, new Entry(stored.name(), stored.revision(), taggers(type)));
    }

    private static List<Tagger> taggers(Class<?> type) {
        Map<String, Tagger> found = new HashMap<>();
        List<Class<?>> places = new ArrayList<>(List.of(type.getInterfaces()));
        places.add(type);
        for (Class<?> place : places) {
            for (Method method : place.getDeclaredMethods()) {
                Tagged tagged = method.getAnnotation(Tagged.class);
                if (tagged != null) {
                    found.put(method.getName(), new Tagger(tagged.value(), method));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** All stored names, sorted. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    /** Stored names of every event under a sealed interface (or of one record). */
    public SortedSet<String> namesUnder(Class<?> type) {
        SortedSet<String> names = new TreeSet<>();
        byName.forEach((name, concrete) -> {
            if (type.isAssignableFrom(concrete)) {
                names.add(name);
            }
        });
        return names;
    }

    public boolean knows(Class<?> type) {
        return byClass.containsKey(type);
    }

    /** The stored name of an event class. */
    public String nameOf(Class<?> type) {
        return entry(type).name();
    }

    public int revisionOf(Class<?> type) {
        return entry(type).revision();
    }

    /** The class behind a stored name; an unknown name is a bug or a newer program's event. */
    public Class<? extends DomainEvent> classOf(String name) {
        Class<? extends DomainEvent> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("this version of the program knows no event named '" + name + "'");
        }
        return type;
    }

    /** The tags an event carries, sorted. A collection component yields a tag for each element. */
    public SortedSet<Tag> tagsOf(Object event) {
        SortedSet<Tag> tags = new TreeSet<>();
        for (Tagger tagger : entry(event.getClass()).taggers()) {
            Object value = valueOf(tagger.method(), event);
            Collection<?> values = value instanceof Collection<?> many ? many : List.of(value);
            values.forEach(each -> tags.add(new Tag(tagger.key(), each.toString())));
        }
        return tags;
    }

    private Entry entry(Class<?> type) {
        Entry entry = byClass.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(type.getName() + " is not an event of this vocabulary");
        }
        return entry;
    }

    private static Object valueOf(Method method, Object event) {
        try {
            return method.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("could not read tag " + method + " of " + event, e);
        }
    }
}
