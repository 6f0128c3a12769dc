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
        return lit(asked).byNumber();
    }

    /** The problems a filter admits, by number. */
    public List<Item> items(Asked asked, Filter filter) {
        return filter.of(items(asked));
    }

    /** The problems a filter admits, the most pressing first. */
    public List<Item> pressing(Asked asked, Filter filter) {
        return filter.of(lit(asked).byPressure());
    }

    /** The open ones of them, so many at the most. */
    public List<Item> mostPressing(Asked asked, int limit) {
        return lit(asked).byPressure().stream()
                .filter(item -> item.counted() && !item.stage().isClosed())
                .limit(limit)
                .toList();
    }

    /** What was struck off last, so many at the most. */
    public List<Item> lastClosed(Asked asked, int limit) {
        return lit(asked).byClosing().stream().limit(limit).toList();
    }

    private Lit lit(Asked asked) {
        return view.snapshot(asked).made(new Lit.Lighting(lights, asked.day()));
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
        return lit(asked).counts().summary(asked.position());
    }

    /** The figures over the problems a filter admits. */
    public Summary summary(Asked asked, Filter filter) {
        return Summary.of(items(asked, filter), asked.position());
    }

    /** Open problems week by week between two days, both included. */
    public Burndown burndown(Asked asked, LocalDate from, LocalDate to) {
        return Burndown.of(course(asked), asked, from, to);
    }

    /** The same over all the time that counted problems span, nine years at the most; empty where there are none. */
    public Optional<Burndown> burndown(Asked asked) {
        Course course = course(asked);
        return course.span().map(span -> Burndown.of(course, asked, span.from(), span.to()));
    }

    private Course course(Asked asked) {
        return view.snapshot(asked).made(new Course.Following());
    }

    public static Projection projection() {
        return FoldedView.projection(Item.FOLD);
    }
}
