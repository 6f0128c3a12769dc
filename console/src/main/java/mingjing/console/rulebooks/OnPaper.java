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
import mingjing.query.score.Shelved.Status;
import mingjing.rules.RuleBook;

/** Enters a rule book that two persons signed on paper: the same three steps in their names, and only those not yet taken. */
public record OnPaper(Core core, String actor, PersonId draftedBy, PersonId approvedBy) {

    /**
     * Publishes a book; publishing the same text again changes nothing.
     *
     * @throws IllegalStateException if that version is published with another text
     */
    public RuleBook publish(String name, byte[] file) throws IOException {
        RuleBookFile.Text read =
                RuleBookFile.read(name, file, core.ruleBooks().kinds().vocabulary());
        RuleBookId id = new RuleBookId(read.book().id());
        Optional<Shelved> known = core.ruleBooks().find(id);
        boolean same =
                known.filter(shelved -> shelved.text().equals(read.yaml())).isPresent();
        Status status = known.map(Shelved::status).orElse(Status.DISCARDED);
        if (status == Status.PUBLISHED) {
            if (!same) {
                throw new IllegalStateException("细则 " + id + " 已经发布，内容不能再改。请换一个版本号后重新发布。");
            }
            return read.book();
        }
        RuleBookOrders orders = core.ruleBookOrders();
        int draft = known.map(Shelved::draft).orElse(0);
        if (!same || status == Status.DISCARDED) {
            draft++;
            carryOut(orders.draft(name, read.yaml().getBytes(StandardCharsets.UTF_8), draftedBy), id, draft);
        }
        if (!same || status != Status.REVIEWED) {
            carryOut(orders.review(id, draftedBy), id, draft);
        }
        carryOut(orders.publish(id, approvedBy), id, draft);
        return read.book();
    }

    /** Under a key that says what it is, so that what was cut short and begun anew records the same events. */
    private void carryOut(Command order, RuleBookId id, int draft) {
        String key = String.join("/", order.getClass().getSimpleName(), id.value(), Integer.toString(draft));
        core.commands().carryOut(order, actor, Optional.of(key));
    }
}
