package mingjing.query.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.Words;
import mingjing.events.concern.ConcernEvent;
import mingjing.events.concern.ConcernEvent.*;
import mingjing.query.Decoded;
import mingjing.rules.Fact;

/** What each step of a concern counts for. */
final class ConcernFacts {
    private static final String SETTLED = "诉求办结";
    private static final String WORKED = "诉求办理";
    private static final String RATED = "满意回访";
    private static final String CONCERN = "诉求";
    private static final int SATISFIED = 4;

    private ConcernFacts() {}

    static Counting after(Optional<FactSubject> before, ConcernEvent event, Decoded at) {
        Map<String, String> number = Map.of(CONCERN, event.concernId().value());
        if (event instanceof ConcernCollected first) {
            Map<String, String> fields = Map.of(
                    "渠道", Words.of(first.channel()), CONCERN, first.concernId().value());
            return Counting.one(FactSubject.of(first.unit()), at, "诉求征集", fields);
        }
        return before.map(known -> after(known, event, number, at)).orElse(Counting.nothing(before));
    }

    private static Counting after(FactSubject known, ConcernEvent event, Map<String, String> number, Decoded at) {
        return switch (event) {
            case ConcernCollected _ -> Counting.nothing(Optional.of(known));
            case ConcernAnalysed analysed ->
                Counting.nothing(Optional.of(known.promising(Words.of(analysed.urgency()), analysed.due())));
            case ConcernHandled handled -> handled(known, handled, number, at);
            case ConcernReferred _ -> Counting.one(known, at, "诉求转办", with(number, "按期", inTime(known, event)));
            case ReferralConcluded concluded ->
                concluded.resolved() ? Counting.one(known, at, "转办办结", number) : Counting.nothing(Optional.of(known));
            case SatisfactionAsked asked -> asked(known, asked, number, at);
            case ConcernReworked _ -> reworked(known, event, number, at);
            case ConcernAppraised appraised ->
                Counting.one(known, at, "诉求考核", with(number, "等次", Words.of(appraised.grade())));
            case ConcernMerged _, ConcernWithdrawn _ -> Counting.withdrawn(known, at);
            case ConcernRegistered _, ConcernReportedBack _ -> Counting.nothing(Optional.of(known));
        };
    }

    /**
     * What was settled is open again, and what people said of it no longer counts; that work was done on it stays true, so it is
     * counted anew beside what is taken back with it.
     */
    private static Counting reworked(FactSubject known, ConcernEvent event, Map<String, String> number, Decoded at) {
        List<FactSubject.Counted> gone = known.counted().stream()
                .filter(each -> each.kind().equals(SETTLED) || each.kind().equals(RATED))
                .toList();
        List<Fact> facts = new ArrayList<>();
        facts.add(Counting.fact(at, known.unit(), "诉求重办", event.occurredOn(), 1, number));
        if (!known.solved().isEmpty()) {
            String way = known.solved().getLast();
            facts.add(Counting.fact(at, known.unit(), WORKED, event.occurredOn(), 1, with(number, "方式", way)));
        }
        return Counting.instead(gone, known, facts, at);
    }

    private static Counting handled(FactSubject known, ConcernHandled event, Map<String, String> number, Decoded at) {
        Fact work = Counting.fact(
                at, known.unit(), WORKED, event.occurredOn(), 1, with(number, "方式", Words.of(event.line())));
        if (!event.resolved()) {
            return Counting.instead(List.of(), known, List.of(work), at);
        }
        Fact settled = Counting.fact(
                at, known.unit(), SETTLED, event.occurredOn(), 1, with(number, "按期", inTime(known, event)));
        return Counting.instead(List.of(), known.withSolved(Words.of(event.line())), List.of(settled, work), at);
    }

    /** Of two answers the second prevails; one that could not be had replaces none. */
    private static Counting asked(FactSubject known, SatisfactionAsked event, Map<String, String> number, Decoded at) {
        String said =
                event.rating().map(rating -> rating >= SATISFIED ? "是" : "否").orElse("未联系上");
        Fact fact = Counting.fact(at, known.unit(), RATED, event.occurredOn(), 1, with(number, "满意", said));
        return Counting.instead(
                event.rating().isPresent() ? known.counted(RATED) : List.of(), known, List.of(fact), at);
    }

    private static Map<String, String> with(Map<String, String> number, String field, String value) {
        return Map.of(field, value, CONCERN, number.getOrDefault(CONCERN, ""));
    }

    private static String inTime(FactSubject known, ConcernEvent event) {
        return Counting.inTime(event.occurredOn(), known.deadline());
    }
}
