package mingjing.command.access;

import static mingjing.command.AxonScenario.given;
import static mingjing.command.Story.*;

import mingjing.command.Reason;
import mingjing.events.access.AccessEvent.AccessDenied;
import mingjing.events.access.AccessEvent.SignedIn;
import mingjing.events.access.Entrance;
import org.junit.jupiter.api.Test;

public class DoorsTest {
    @Test
    public void what_was_seen_is_written_down_as_often_as_it_was_seen() {
        SignedIn seen = new SignedIn(CLERK, Entrance.PASSWORD, DAY);
        given().when(new NoteAccess(seen)).then(seen);
        given(seen).when(new NoteAccess(seen)).then(seen);
    }

    @Test
    public void nothing_is_seen_tomorrow() {
        given().when(new NoteAccess(new SignedIn(CLERK, Entrance.TOKEN, DAY.plusYears(20))))
                .thenRefused(Reason.DAY_TO_COME);
    }

    @Test
    public void no_number_of_a_person_slips_in() {
        given().when(new NoteAccess(new AccessDenied(CLERK, "/concerns/13800138000", DAY)))
                .thenRefused(Reason.PERSONAL_NUMBER);
    }
}
