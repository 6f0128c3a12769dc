package mingjing.auditor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mingjing.events.Vocabulary;
import mingjing.events.rectification.ProblemId;
import mingjing.events.supervision.Population;
import mingjing.events.supervision.SampleDraw;
import mingjing.events.supervision.SampleEvent;
import mingjing.events.supervision.SampleEvent.RevisitSampleAnnounced;
import mingjing.events.supervision.SampleEvent.RevisitSampleDrawn;
import mingjing.events.supervision.SampleId;
import mingjing.events.supervision.SeedSource;
import mingjing.ledger.MerkleFrontier;
import mingjing.ledger.note.Base64Text;
import mingjing.ledger.verify.Finding;
import mingjing.ledger.verify.Finding.Kind;
import mingjing.ledger.verify.Replayer.Redrawn;
import mingjing.query.Decoded;
import mingjing.query.FoldedStates;
import mingjing.query.board.Item;
import mingjing.query.replay.StateHashes;
import mingjing.store.Recorded;
import mingjing.store.Upcasters;

/** Draws the samples of a log again: from the problems that were closed then, with the seed that was published. */
final class Redraw {
    private final Iterable<byte[]> bodies;
    private final Upcasters upcasters;
    private final Map<SampleId, Case> cases = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A sample with the events about it, and what the log gives for it. */
    private static final class Case {
        private final RevisitSampleAnnounced announced;
        private final Recorded announcement;
        private final FoldedStates<Item> items = new FoldedStates<>(Item.FOLD);
        private final List<Recorded> draws = new ArrayList<>();

        Case(RevisitSampleAnnounced announced, Recorded announcement) {
            this.announced = announced;
            this.announcement = announcement;
        }

        boolean covers(Recorded event) {
            Population population = announced.population();
            return event.position() <= population.position()
                    && !event.occurredOn().isAfter(population.day());
        }
    }

    Redraw(Iterable<byte[]> bodies, Upcasters upcasters) {
        this.bodies = bodies;
        this.upcasters = upcasters;
    }

    Redrawn check() {
        collect();
        Map<Long, String> roots = cases.isEmpty() ? Map.of() : fold();
        int draws = 0;
        for (Case each : cases.values()) {
            for (Recorded draw : each.draws) {
                draws++;
                check(each, draw, roots);
            }
        }
        return new Redrawn(draws, findings);
    }

    private void collect() {
        var types = Vocabulary.EVENTS.namesUnder(SampleEvent.class);
        long position = 0;
        for (byte[] body : bodies) {
            Recorded event = Recorded.of(++position, body, upcasters);
            if (types.contains(event.type())) {
                take(event);
            }
        }
    }

    private void take(Recorded event) {
        switch ((SampleEvent) Decoded.of(event).event()) {
            case RevisitSampleAnnounced announced -> announce(announced, event);
            case RevisitSampleDrawn drawn -> {
                Case known = cases.get(drawn.sampleId());
                if (known == null) {
                    findings.add(differs(event, drawn.sampleId(), "先公告，后抽样", "没有公告"));
                } else {
                    known.draws.add(event);
                }
            }
        }
    }

    /** The first announcement counts: a later one could be made until its draw pleases. */
    private void announce(RevisitSampleAnnounced announced, Recorded event) {
        SampleId id = announced.sampleId();
        if (cases.putIfAbsent(id, new Case(announced, event)) != null) {
            findings.add(differs(event, id, "一个编号只公告一次", "又公告了一次"));
        }
        LocalDate day = StateHashes.day(event.recordedAt());
        announced.source().knownOn().filter(known -> !known.isAfter(day)).ifPresent(known -> {
            findings.add(differs(event, id, "公告以后才公布的种子", "种子 " + known + " 公布，公告记于 " + day));
        });
        long least = announced.population().position() + SeedSource.LEDGER_MARGIN;
        announced.source().ledgerSize().filter(size -> size < least).ifPresent(size -> {
            findings.add(differs(event, id, "第 " + least + " 号以后的根", "第 " + size + " 号时的根"));
        });
    }

    /** The problems of each case as its position and day have them; and the roots that seeds may be, by size. */
    private Map<Long, String> fold() {
        Map<Long, String> roots = new HashMap<>();
        var wanted = cases.values().stream()
                .flatMap(each -> each.announced.source().ledgerSize().stream())
                .collect(Collectors.toSet());
        MerkleFrontier tree = MerkleFrontier.empty();
        long position = 0;
        for (byte[] body : bodies) {
            Recorded event = Recorded.of(++position, body, upcasters);
            tree = wanted.isEmpty() ? tree : tree.append(event.leafHash());
            if (wanted.contains(position)) {
                roots.put(position, Base64Text.encode(tree.root()));
            }
            if (Item.FOLD.types().contains(event.type())) {
                Decoded decoded = Decoded.of(event);
                cases.values().stream().filter(each -> each.covers(event)).forEach(each -> each.items.take(decoded));
            }
        }
        return roots;
    }

    private void check(Case known, Recorded event, Map<Long, String> roots) {
        RevisitSampleDrawn drawn = (RevisitSampleDrawn) Decoded.of(event).event();
        SampleId id = drawn.sampleId();
        RevisitSampleAnnounced announced = known.announced;
        List<ProblemId> population = Item.closed(known.items.byKey().values());
        compare(event, id, announced.population().hash(), SampleDraw.hash(population));
        compare(event, id, SampleDraw.ALGORITHM, announced.algorithm());
        compare(
                event,
                id,
                SampleDraw.draw(drawn.seed(), population, announced.size()).toString(),
                drawn.chosen().toString());
        announced.source().ledgerSize().ifPresent(size -> {
            compare(event, id, Objects.requireNonNullElse(roots.get(size), "还没有的根"), drawn.seed());
            long at = known.announcement.position();
            if (size <= at) {
                findings.add(differs(event, id, "公告以后的根", "第 " + size + " 号时的根，公告在第 " + at + " 号"));
            }
        });
        LocalDate day = StateHashes.day(event.recordedAt());
        announced.source().knownOn().filter(seen -> seen.isAfter(day)).ifPresent(seen -> {
            findings.add(differs(event, id, "种子公布以后才抽", "种子 " + seen + " 公布，抽样记于 " + day));
        });
        if (known.draws.indexOf(event) > 0) {
            findings.add(differs(event, id, "一次公告只抽一次", "又抽了一次"));
        }
    }

    private void compare(Recorded event, SampleId id, String redrawn, String recorded) {
        if (!redrawn.equals(recorded)) {
            findings.add(differs(event, id, redrawn, recorded));
        }
    }

    private static Finding differs(Recorded event, SampleId id, String expected, String actual) {
        return new Finding(Kind.STATE_DIFFERS, event.position() - 1, event.id(), "回头看抽样 " + id, expected, actual);
    }
}
