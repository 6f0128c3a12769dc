package mingjing.torture.node;

import java.util.List;
import java.util.ServiceLoader;
import mingjing.candidate.Candidate;

/** The stores on the class path. */
public final class Candidates {
    private Candidates() {}

    public static Candidate named(String name) {
        return ServiceLoader.load(Candidate.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no store named " + name + " among " + names()));
    }

    public static List<String> names() {
        return ServiceLoader.load(Candidate.class).stream()
                .map(each -> each.get().name())
                .sorted()
                .toList();
    }
}
