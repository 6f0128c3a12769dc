package mingjing.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mingjing.command.access.DoorsTest;
import mingjing.command.activity.CatalogueTest;
import mingjing.command.appeal.AppealsTest;
import mingjing.command.concern.ConcernsTest;
import mingjing.command.contest.ContestsTest;
import mingjing.command.imports.HeaderMapsTest;
import mingjing.command.organisation.OrganisationTest;
import mingjing.command.rectification.ClosingTest;
import mingjing.command.rectification.ProblemOrdersTest;
import mingjing.command.rectification.TakingOnTest;
import mingjing.command.rectification.WorkingTest;
import mingjing.command.report.ReportsTest;
import mingjing.command.rules.RulesTest;
import mingjing.command.study.StudyRegisterTest;
import mingjing.command.supervision.SupervisionTest;
import mingjing.command.visit.VisitRegisterTest;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;

/** Runs all scenarios and then asks what they left out; run this class as a whole. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class EveryUseCaseTest {
    @Nested
    class Of_problems extends ProblemOrdersTest {}

    @Nested
    class Of_taking_on extends TakingOnTest {}

    @Nested
    class Of_working extends WorkingTest {}

    @Nested
    class Of_closing extends ClosingTest {}

    @Nested
    class Of_the_organisation extends OrganisationTest {}

    @Nested
    class Of_study extends StudyRegisterTest {}

    @Nested
    class Of_visits extends VisitRegisterTest {}

    @Nested
    class Of_rule_books extends RulesTest {}

    @Nested
    class Of_the_catalogue extends CatalogueTest {}

    @Nested
    class Of_concerns extends ConcernsTest {}

    @Nested
    class Of_headers extends HeaderMapsTest {}

    @Nested
    class Of_supervision extends SupervisionTest {}

    @Nested
    class Of_access extends DoorsTest {}

    @Nested
    class Of_appeals extends AppealsTest {}

    @Nested
    class Of_contests extends ContestsTest {}

    @Nested
    class Of_reports extends ReportsTest {}

    @Nested
    class Of_wording extends WordingTest {}

    @Nested
    @Order(Integer.MAX_VALUE)
    class All_of_it {
        private final Map<String, Set<String>> seen = AxonScenario.seen();

        @Test
        void every_use_case_happened_and_was_refused_at_least_once() {
            for (Slice<?> slice : UseCases.SLICES) {
                Set<String> outcomes = seen.getOrDefault(slice.name(), Set.of());
                assertThat(outcomes)
                        .as(slice.name())
                        .contains(AxonScenario.HAPPENED)
                        .hasSizeGreaterThan(1);
            }
        }

        @Test
        void every_reason_was_given_at_least_once() {
            Set<String> reasons = new TreeSet<>();
            seen.values().forEach(reasons::addAll);
            List<String> all = Arrays.stream(Reason.values()).map(Enum::name).toList();
            assertThat(reasons).containsAll(all);
        }

        /** What chance finds a use case refuse for has a scenario that says so; wording and days to come are the slice's. */
        @Test
        void every_refusal_that_random_orders_meet_has_a_scenario() {
            RandomRun run = RandomRun.of(20_221_230, 6_000);
            run.refusals()
                    .forEach((order, reasons) -> assertThat(seen.getOrDefault(order, Set.of()))
                            .as(order + ", seed " + run.seed())
                            .containsAll(reasons));
        }
    }
}
