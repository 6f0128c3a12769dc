package mingjing.query.replay;

import java.util.List;
import java.util.Optional;
import mingjing.query.Asked;
import mingjing.query.board.Item;
import mingjing.query.board.RectificationBoard;
import mingjing.query.organisation.Chart;
import mingjing.query.organisation.Organisation;
import mingjing.query.score.Contest;
import mingjing.query.score.Facts;
import mingjing.rules.Board;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;

/** What a node's views show at a past moment; units are read once, however many books there are. */
public final class LiveStates implements States {
    private final Asked asked;
    private final RectificationBoard board;
    private final Chart chart;
    private final Facts facts;

    public LiveStates(RectificationBoard board, Organisation organisation, Facts facts, Moment moment) {
        this.asked = new Asked(moment, false, Optional.empty(), Optional.empty());
        this.board = board;
        this.chart = organisation.chart(asked);
        this.facts = facts;
    }

    @Override
    public Moment moment() {
        return asked.moment();
    }

    @Override
    public List<Item> items() {
        return board.items(asked);
    }

    @Override
    public Board scores(String year, RuleBook book) {
        return facts.over(asked.position(), columns -> Contest.board(year, book, chart, columns, moment()));
    }
}
