package mingjing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import mingjing.events.DomainEvent;
import mingjing.events.organisation.UnitId;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import org.junit.jupiter.api.Test;

/** Who sees less than everything sees what is his, the same now and then, and the database holds the rest back by itself. */
class ReachTest {
    private static final Reach ONE = Reach.of(Set.of(Year.ONE));

    private final List<DomainEvent> year = Year.whole();
    private final Ledger ledger = Ledger.ofTheYear();
    private final Views views = Views.of(ledger);

    @Test
    void a_unit_sees_its_own_and_nothing_of_another() {
        Asked now = ledger.now().within(ONE);
        assertThat(views.board().items(now))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(Set.of(item.responsibleUnit(), item.leadUnit()))
                        .contains(Year.ONE))
                .hasSizeLessThan(views.board().items(ledger.now()).size());
        assertThat(views.studies().rows(now, StudyRegister.Filter.ANY))
                .extracting(row -> row.session().unit())
                .containsOnly(Year.ONE);
    }

    @Test
    void one_of_another_unit_is_as_if_it_were_not_there() {
        var others = views.board().items(ledger.now()).stream()
                .filter(item -> !item.responsibleUnit().equals(Year.ONE))
                .toList();
        assertThat(others).isNotEmpty().allSatisfy(item -> {
            assertThat(views.board().item(item.number(), ledger.now().within(ONE)))
                    .isEmpty();
            assertThat(views.board().item(item.number(), ledger.now())).isPresent();
        });
    }

    @Test
    void a_person_sees_what_he_has_to_do_with() {
        assertThat(views.visits().rows(ledger.now().within(Reach.of(Year.LI)), VisitRegister.Filter.ANY))
                .isEqualTo(views.visits().rows(ledger.now(), VisitRegister.Filter.ANY).stream()
                        .filter(row -> row.visit().leader().equals(Year.LI)
                                || row.recordedBy().equals(Year.LI))
                        .toList());
    }

    @Test
    void a_person_sees_the_concerns_he_took_down() {
        Asked clerk = ledger.now().within(Reach.of(Year.CLERK));
        assertThat(views.concerns().rows(clerk, ConcernRegister.Filter.ANY))
                .isNotEmpty()
                .allSatisfy(matter -> assertThat(matter.collectedBy()).isEqualTo(Year.CLERK));
        assertThat(views.concerns().rows(ledger.now().within(Reach.of(Year.LI)), ConcernRegister.Filter.ANY))
                .isEmpty();
    }

    @Test
    void now_is_the_fold_at_the_head_for_each_unit() {
        for (UnitId unit : List.of(Year.STREET, Year.ONE, Year.TWO)) {
            Reach reach = Reach.of(Set.of(unit));
            assertThat(views.answers(ledger.now().within(reach)))
                    .as("%s", unit)
                    .isEqualTo(views.answers(ledger.asOf(year.size()).within(reach)));
        }
    }

    @Test
    void what_is_kept_for_a_unit_follows_the_log() {
        try (Ledger growing = new Ledger()) {
            Views then = Views.of(growing);
            for (DomainEvent event : year) {
                long position = growing.record(event);
                for (UnitId unit : List.of(Year.ONE, Year.TWO)) {
                    Reach reach = Reach.of(Set.of(unit));
                    assertThat(then.answers(growing.now().within(reach)))
                            .as("%s at position %d", unit, position)
                            .isEqualTo(views.answers(ledger.asOf(position).within(reach)));
                }
            }
        }
    }

    /** What is transferred while the table lags is seen by its new unit at once, and no longer by the old one. */
    @Test
    void a_table_that_lags_shows_the_same() {
        for (int kept = 9; kept < year.size(); kept += 9) {
            try (Ledger lagging = Ledger.of(year.subList(0, kept))) {
                lagging.record(year.subList(kept, year.size()).toArray(DomainEvent[]::new));
                Views seen = Views.of(lagging);
                for (UnitId unit : List.of(Year.ONE, Year.TWO)) {
                    Reach reach = Reach.of(Set.of(unit));
                    assertThat(seen.answers(lagging.now().within(reach)))
                            .as("%s, %d folded", unit, kept)
                            .isEqualTo(views.answers(ledger.now().within(reach)));
                }
            }
        }
    }

    @Test
    void the_database_holds_back_what_a_statement_forgets_to_leave_out() throws SQLException {
        String all = "select key from view_study_register.state";
        SortedSet<String> everything = asReader(Reach.EVERYTHING.marks(), all);
        SortedSet<String> own = asReader(ONE.marks(), all);
        assertThat(everything).as("without any mark").isEmpty();
        assertThat(own)
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(views.studies().rows(ledger.now().within(ONE), withWithdrawn()).stream()
                        .map(row -> row.number().value())
                        .toList()));
        assertThat(asReader(Reach.of(Set.of(Year.TWO)).marks(), all)).isNotEqualTo(own);
    }

    private static StudyRegister.Filter withWithdrawn() {
        StudyRegister.Filter any = StudyRegister.Filter.ANY;
        return new StudyRegister.Filter(any.units(), any.forms(), any.campaign(), any.month(), any.text(), true);
    }

    @Test
    void a_reader_can_neither_write_nor_look_elsewhere() {
        for (String sql : List.of(
                "delete from view_study_register.state",
                "select key from view_facts.state",
                "select id from public.events")) {
            assertThatThrownBy(() -> asReader(ONE.marks(), sql)).hasMessageContaining("permission denied");
        }
    }

    private SortedSet<String> asReader(SortedSet<String> marks, String sql) throws SQLException {
        SortedSet<String> keys = new TreeSet<>();
        try (Connection connection = ledger.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local mingjing.reach = '" + String.join(",", marks) + "'");
                statement.execute("set local role " + Readers.ROLE);
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            keys.add(rows.getString(1));
                        }
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        return keys;
    }
}
