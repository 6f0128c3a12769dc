package mingjing.query.score;

import java.util.List;
import mingjing.rules.RuleBook;

/** 考核细则库: every published rule book, each version once. */
@FunctionalInterface
public interface RuleBooks {
    List<RuleBook> published();
}
