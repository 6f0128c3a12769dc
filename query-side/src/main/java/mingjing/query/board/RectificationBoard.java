package mingjing.query.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemId;
import mingjing.query.Asked;
import mingjing.query.Cut;
import mingjing.query.FoldedView;
import mingjing.query.Paging;
import mingjing.store.EventStore;
import mingjing.store.projection.Projection;

/** 整改台账: every problem with its stage, its light and its history, now or at any past moment. */
public final class RectificationBoard {
    private final FoldedView<Item> view;
    private final LightRule lights;

    public RectificationBoard(EventStore store, DataSource dataSource, LightRule lights) {
        this.view = new FoldedView<>(store, dataSource, Item.FOLD);
        this.lights = lights;
    }

    /** Every problem, by number. */
    public List<Item> items(Asked asked) {
        return items(asked, Filter.ANY);
    }

    /** The problems a filter admits, by number. */
    public List<Item> items(Asked asked, Filter filter) {
        return view.at(asked).values().stream()
                .map(item -> item.lit(lights, asked.day()))
                .filter(filter::admits)
                .toList();
    }

    /** One page of the problems a filter admits. */
    public Cut<Item> page(Asked asked, Filter filter, Paging paging) {
        return Cut.of(items(asked, filter), paging, asked.position());
    }

    /** One problem; empty where its number was not registered by the asked moment. */
    public Optional<Item> item(ProblemId number, Asked asked) {
        return view.one(number.value(), asked).map(item -> item.lit(lights, asked.day()));
    }

    /** The figures over every problem. */
    public Summary summary(Asked asked) {
        return summary(asked, Filter.ANY);
    }

    /** The figures over the problems a filter admits. */
    public Summary summary(Asked asked, Filter filter) {
        return Summary.of(items(asked, filter), asked.position());
    }

    /** Open problems week by week between two days, both included. */
    public Burndown burndown(Asked asked, LocalDate from, LocalDate to) {
        return Burndown.of(view.at(asked).values(), asked, from, to);
    }

    public static Projection projection() {
        return FoldedView.projection(Item.FOLD);
    }
}
