package mingjing.query.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.events.Amount;
import mingjing.events.activity.Activity;
import mingjing.events.activity.ActivityEvent;
import mingjing.events.activity.ActivityEvent.*;
import mingjing.query.Decoded;
import mingjing.rules.Fact;
import mingjing.rules.FigureBook;

/** What a plain record counts for: one fact of its kind, with its choices, names and numbers. */
final class ActivityFacts {
    private ActivityFacts() {}

    static Counting after(Optional<FactSubject> before, ActivityEvent event, Decoded at) {
        return switch (event) {
            case ActivityRecorded recorded -> counted(before, recorded.title(), recorded.activity(), at);
            case ActivityCorrected corrected -> counted(before, corrected.title(), corrected.activity(), at);
            case ActivityWithdrawn _ ->
                before.map(known -> Counting.withdrawn(known, at)).orElse(Counting.nothing(before));
        };
    }

    private static Counting counted(Optional<FactSubject> before, String title, Activity activity, Decoded at) {
        FactSubject known = before.orElse(FactSubject.of(activity.unit()));
        Fact fact = Counting.fact(at, activity.unit(), title, activity.day(), 1, fields(activity));
        return Counting.instead(known.counted(), known.movedTo(activity.unit()), List.of(fact), at);
    }

    /** A number counts with what is known at least; how firmly it is stated is a field of its own. */
    private static Map<String, String> fields(Activity activity) {
        Map<String, String> fields = new LinkedHashMap<>(activity.words());
        Amount certainty = Amount.none();
        for (Map.Entry<String, Amount> each : activity.amounts().entrySet()) {
            fields.put(each.getKey(), each.getValue().floor().toPlainString());
            certainty = certainty.plus(each.getValue());
        }
        switch (certainty) {
            case Amount.Exactly _ -> {}
            case Amount.AtLeast _ -> fields.put(FigureBook.CERTAINTY, Amount.MORE);
            case Amount.Masked _ -> fields.put(FigureBook.CERTAINTY, Amount.MASK);
        }
        return fields;
    }
}
