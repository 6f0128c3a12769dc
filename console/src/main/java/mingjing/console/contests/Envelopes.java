package mingjing.console.contests;

import java.util.List;
import javax.sql.DataSource;
import mingjing.command.contest.RevealMarks.Envelope;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.MarkId;
import mingjing.events.contest.Marks;
import mingjing.events.contest.Seal;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.store.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sealed marks between the moment a judge gives them and the one they are revealed.
 *
 * <p>They are kept here and not on the judge's phone, which may be lost before the hall is ready. Whoever runs the database could read them;
 * nobody can change them, since the log has the seal.
 */
public final class Envelopes {
    private final JdbcClient sql;

    public Envelopes(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Keeps what a judge seals; every seal is another, so nothing is overwritten. */
    void keep(MarkId mark, Marks marks, String salt) {
        sql.sql("""
                        insert into contest_envelopes (seal, contest, unit, judge, marks, salt)
                        values (:seal, :contest, :unit, :judge, :marks, :salt)""")
                .param("seal", Seal.of(mark, marks, salt))
                .param("contest", mark.contest().value())
                .param("unit", mark.unit().value())
                .param("judge", mark.judge().value())
                .param("marks", CanonicalJson.mapper().writeValueAsString(marks))
                .param("salt", salt)
                .update();
    }

    /** All that was sealed for an entrant, what was replaced since included. */
    List<Envelope> of(ContestId contest, UnitId unit) {
        return sql.sql("""
                        select judge, marks, salt
                        from contest_envelopes
                        where contest = :contest and unit = :unit""")
                .param("contest", contest.value())
                .param("unit", unit.value())
                .query((row, _) -> new Envelope(
                        new PersonId(row.getString("judge")),
                        CanonicalJson.mapper().readValue(row.getString("marks"), Marks.class),
                        row.getString("salt")))
                .list();
    }

    /** Forgets what was revealed: from then on the log has it. */
    void discard(ContestId contest, UnitId unit) {
        sql.sql("""
                        delete from contest_envelopes
                        where contest = :contest and unit = :unit""")
                .param("contest", contest.value())
                .param("unit", unit.value())
                .update();
    }
}
