package mingjing.query.replay;

import java.util.List;
import mingjing.query.board.Item;
import mingjing.rules.Board;
import mingjing.rules.Moment;
import mingjing.rules.RuleBook;

/** What the views show at one moment. */
public interface States {
    Moment moment();

    /** The rectification board by number, with the lights of the moment's day. */
    List<Item> items();

    /** The ranking of a year, such as {@code 2022}, under a rule book. */
    Board scores(String year, RuleBook book);
}
