package mingjing.ledger.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mingjing.ledger.Malformed;
import mingjing.ledger.note.Algorithm;
import mingjing.ledger.note.Checkpoint;
import mingjing.ledger.note.Cosignature;
import mingjing.ledger.note.Decimal;
import mingjing.ledger.note.SignedNote;
import mingjing.ledger.note.VerifierKey;

/** Which logs are believed, and which witnesses must have seen a checkpoint before it is: a file of C2SP tlog-policy. */
public final class Policy {
    private static final String NONE = "none";
    private static final int MOST_LINES = 10_000;

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, Named> witnesses = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private Optional<String> quorum = Optional.empty();

    /**
     * A witness by the name that groups use.
     *
     * @param url where it is asked; empty for one that is asked with files
     */
    public record Named(String name, VerifierKey key, Optional<String> url) {}

    private record Group(int atLeast, Set<String> members) {}

    private Policy() {}

    /**
     * What a checkpoint's signatures are worth.
     *
     * @param log who signed it for the log
     * @param seen when each known witness signed it, by the witness's name in the policy
     * @param witnessed whether these are a quorum
     * @param at when the quorum was complete; empty where it is not, or none is asked for
     */
    public record Judged(
            Checkpoint checkpoint,
            VerifierKey log,
            Map<String, Instant> seen,
            boolean witnessed,
            Optional<Instant> at) {}

    /** Reads a policy; a fault is told with its line. */
    public static Policy parse(String text) {
        Policy policy = new Policy();
        String[] lines = text.split("\n", MOST_LINES + 1);
        if (lines.length > MOST_LINES) {
            throw new Malformed("a policy has at most " + MOST_LINES + " lines");
        }
        boolean ended = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                if (line.startsWith("quorum ") && ended) {
                    throw new Malformed("a policy has one quorum");
                }
                ended |= line.startsWith("quorum ");
                policy.take(List.of(line.split("[ \t]+")));
            } catch (Malformed e) {
                throw new Malformed("policy, line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!ended) {
            throw new Malformed("a policy must say its quorum (quorum NAME, or quorum none)");
        }
        return policy;
    }

    private void take(List<String> words) {
        switch (words.getFirst()) {
            case "log" -> {
                expect(words, 2, 3, "log VKEY [URL]");
                VerifierKey key = VerifierKey.parse(words.get(1));
                if (logs.stream().anyMatch(key::isSameKeyAs)) {
                    throw new Malformed("log " + key.name() + " stands twice");
                }
                logs.add(key);
            }
            case "witness" -> {
                expect(words, 3, 4, "witness NAME VKEY [URL]");
                VerifierKey key = VerifierKey.parse(words.get(2));
                if (key.algorithm() != Algorithm.COSIGNATURE) {
                    throw new Malformed("a witness's key is one for cosignatures (type 04)");
                }
                if (witnesses.values().stream().map(Named::key).anyMatch(key::isSameKeyAs)) {
                    throw new Malformed("two witnesses have one key: a cosignature does not say whose it is");
                }
                String name = fresh(words.get(1));
                witnesses.put(name, new Named(name, key, words.stream().skip(3).findFirst()));
            }
            case "group" -> {
                expect(words, 4, MOST_LINES, "group NAME all|any|K MEMBER…");
                List<String> names = words.subList(3, words.size());
                names.forEach(this::known);
                for (String name : names) {
                    if (!grouped.add(name)) {
                        throw new Malformed(Malformed.shortened(name) + " is a member twice, so it would count twice");
                    }
                }
                Set<String> members = new TreeSet<>(names);
                groups.put(fresh(words.get(1)), new Group(atLeast(words.get(2), members.size()), members));
            }
            case "quorum" -> {
                expect(words, 2, 2, "quorum NAME|none");
                quorum = words.get(1).equals(NONE) ? Optional.empty() : Optional.of(known(words.get(1)));
            }
            default ->
                throw new Malformed("begins with '" + Malformed.shortened(words.getFirst())
                        + "', not with log, witness, group or quorum");
        }
    }

    private static void expect(List<String> words, int atLeast, int atMost, String form) {
        if (words.size() < atLeast || words.size() > atMost) {
            throw new Malformed("the form is: " + form);
        }
    }

    private String fresh(String name) {
        if (name.equals(NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
            throw new Malformed("the name " + Malformed.shortened(name) + " is taken");
        }
        return name;
    }

    private String known(String name) {
        if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
            throw new Malformed("no witness or group above is named " + Malformed.shortened(name));
        }
        return name;
    }

    private static int atLeast(String word, int members) {
        long count = switch (word) {
            case "all" -> members;
            case "any" -> 1;
            default -> Decimal.parse(word, "the number of members");
        };
        if (count < 1 || count > members) {
            throw new Malformed(count + " of " + members + " members can never be");
        }
        return (int) count;
    }

    /**
     * Judges a signed checkpoint; empty when no log of this policy has signed it under its own name.
     *
     * @throws SignedNote.Forged when a known key's signature does not fit
     * @throws Malformed when the text is no checkpoint
     */
    public Optional<Judged> judge(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.of(note);
        Optional<VerifierKey> log = note.signedBy(logs).keySet().stream()
                .filter(key -> key.name().equals(checkpoint.origin()))
                .findFirst();
        Map<String, Instant> seen = seen(note);
        Optional<Instant> at = seen.values().stream()
                .sorted()
                .filter(moment -> isQuorum(before(seen, moment)))
                .findFirst();
        boolean witnessed = quorum.isEmpty() || at.isPresent();
        return log.map(key -> new Judged(checkpoint, key, Map.copyOf(seen), witnessed, at));
    }

    private Map<String, Instant> seen(SignedNote note) {
        Map<String, Instant> seen = new LinkedHashMap<>();
        var signed = note.signedBy(witnesses.values().stream().map(Named::key).toList());
        witnesses.forEach((name, witness) -> {
            if (signed.containsKey(witness.key())) {
                seen.put(name, Cosignature.time(signed.get(witness.key())));
            }
        });
        return seen;
    }

    private static Set<String> before(Map<String, Instant> seen, Instant moment) {
        Map<String, Instant> before = new LinkedHashMap<>(seen);
        before.values().removeIf(each -> each.isAfter(moment));
        return before.keySet();
    }

    private boolean isQuorum(Set<String> seen) {
        return quorum.isPresent() && holds(quorum.get(), seen);
    }

    /** Members stand above their group, so this ends. */
    private boolean holds(String name, Set<String> seen) {
        Group group = groups.get(name);
        return group == null
                ? seen.contains(name)
                : group.members.stream().filter(member -> holds(member, seen)).count() >= group.atLeast;
    }

    /** The witnesses in their order. */
    public List<Named> witnesses() {
        return List.copyOf(witnesses.values());
    }

    /** Whether a checkpoint needs any witness. */
    public boolean wantsWitnesses() {
        return quorum.isPresent();
    }

    /** The keys of the logs. */
    public List<VerifierKey> logs() {
        return List.copyOf(logs);
    }

    /** A policy of one log and no witness. */
    public static Policy unwitnessed(VerifierKey log) {
        return parse(String.join("\n", Arrays.asList("log " + log, "quorum none")));
    }
}
