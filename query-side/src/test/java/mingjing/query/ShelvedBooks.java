package mingjing.query;

import java.util.List;
import mingjing.query.score.RuleBooks;
import mingjing.rules.RuleBook;

/** Books that were always published. */
record ShelvedBooks(List<RuleBook> books) implements RuleBooks {
    @Override
    public List<RuleBook> published(Asked asked) {
        return books;
    }

    @Override
    public List<RuleBook> published() {
        return books;
    }
}
