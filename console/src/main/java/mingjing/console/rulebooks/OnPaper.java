package mingjing.console.rulebooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.console.imports.RuleBookFile;
import mingjing.console.platform.Core;
import mingjing.events.organisation.PersonId;
import mingjing.events.rules.RuleBookId;
import mingjing.query.score.Shelved;
import mingjing.rules.RuleBook;

/** Enters a rule book that two persons signed on paper: the same three steps, one after the other, in their names. */
public record OnPaper(Core core, String actor, PersonId draftedBy, PersonId approvedBy) {

    /**
     * Publishes a book; publishing the same text again changes nothing.
     *
     * @throws IllegalStateException if that version is published with another text
     */
    public RuleBook publish(String name, byte[] file) throws IOException {
        RuleBookFile.Text read = RuleBookFile.read(name, file);
        RuleBookId id = new RuleBookId(read.book().id());
        Optional<Shelved> known = core.ruleBooks()
                .find(id)
                .filter(shelved -> shelved.publication().isPresent());
        if (known.isPresent()) {
            if (!known.get().text().equals(read.yaml())) {
                throw new IllegalStateException("细则 " + id + " 已经发布，内容不能再改。请换一个版本号后重新发布。");
            }
            return read.book();
        }
        RuleBookOrders orders = core.ruleBookOrders();
        carryOut(orders.draft(name, read.yaml().getBytes(StandardCharsets.UTF_8), draftedBy));
        carryOut(orders.review(id, draftedBy));
        carryOut(orders.publish(id, approvedBy));
        return read.book();
    }

    private void carryOut(Command order) {
        core.commands().carryOut(order, actor, Optional.empty());
    }
}
