package mingjing.console.pages;

import java.util.Locale;
import java.util.function.Supplier;
import mingjing.command.Command;
import mingjing.command.Refused;
import mingjing.command.platform.Commands;
import mingjing.command.platform.KeyReused;
import mingjing.console.security.NotAllowed;
import mingjing.console.security.Rights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes the order a form describes: checks the right to give it, carries it out, and says in words why it was not. */
@Component
class Desk {
    private final Commands commands;
    private final Rights rights;
    private final MessageSource messages;

    Desk(Commands commands, Rights rights, MessageSource messages) {
        this.commands = commands;
        this.rights = rights;
        this.messages = messages;
    }

    Outcome take(Posted posted, Supplier<? extends Command> written) {
        Locale locale = posted.locale();
        try {
            Command order = written.get();
            rights.check(posted.account(), order);
            String name = order.getClass().getSimpleName();
            return Outcome.Recorded.of(
                    name,
                    commands.carryOut(
                            order, posted.account().name(), posted.input().key()));
        } catch (Refused refused) {
            return new Outcome.NotDone(refused.message(locale));
        } catch (NotAllowed notAllowed) {
            return new Outcome.NotDone(String.valueOf(notAllowed.getMessage()));
        } catch (IllegalArgumentException unusable) {
            return new Outcome.NotDone(String.valueOf(unusable.getMessage()));
        } catch (KeyReused _) {
            return new Outcome.NotDone(messages.getMessage("error.key", null, locale));
        } catch (UnreadableField unreadable) {
            String label = messages.getMessage("field." + unreadable.field(), null, unreadable.field(), locale);
            return new Outcome.NotDone(messages.getMessage("error.field", new Object[] {label}, locale));
        }
    }
}
