package mingjing.query.platform;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import mingjing.events.activity.ActivityId;
import mingjing.events.appeal.AppealId;
import mingjing.events.concern.ConcernId;
import mingjing.events.contest.ContestId;
import mingjing.events.contest.PledgeId;
import mingjing.events.rectification.LightRule;
import mingjing.events.rectification.ProblemId;
import mingjing.events.study.StudyId;
import mingjing.events.visit.VisitId;
import mingjing.query.Moments;
import mingjing.query.Names;
import mingjing.query.appeal.AppealRegister;
import mingjing.query.audit.AuditTrail;
import mingjing.query.audit.Belongings;
import mingjing.query.board.ProblemStory;
import mingjing.query.board.RectificationBoard;
import mingjing.query.catalogue.Kinds;
import mingjing.query.concern.ConcernNorms;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.concern.ConcernStory;
import mingjing.query.contest.ContestHall;
import mingjing.query.contest.PledgeRegister;
import mingjing.query.figure.FigureLists;
import mingjing.query.figure.Figures;
import mingjing.query.norm.Norms;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import mingjing.query.report.DutyReports;
import mingjing.query.score.Facts;
import mingjing.query.score.RuleBooks;
import mingjing.query.score.Scoreboard;
import mingjing.query.supervision.BurdenMeter;
import mingjing.query.supervision.ContactPoints;
import mingjing.query.supervision.Entries;
import mingjing.query.supervision.EntryQuestions;
import mingjing.query.supervision.NormPrompts;
import mingjing.query.supervision.PlainRecords;
import mingjing.query.supervision.Promises;
import mingjing.query.supervision.Responsibilities;
import mingjing.query.supervision.SampleRegister;
import mingjing.store.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every view as a bean; whoever imports it brings the store, the database, a clock, the names and the rule books. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration {
    /** Fewer facts than these are read from the table in no time. */
    private static final int WORTH_SAVING = 100_000;

    /** Where facts are found again after a restart; whoever has no place for it brings none. */
    public record FactsFile(Path path) {}

    @Bean
    Moments moments(EventStore store, Clock clock) {
        return new Moments(store, clock);
    }

    @Bean
    RectificationBoard rectificationBoard(EventStore store, DataSource dataSource) {
        return new RectificationBoard(store, dataSource, LightRule.standard());
    }

    @Bean
    ProblemStory problemStory(EventStore store, Names names) {
        return new ProblemStory(store, names);
    }

    @Bean
    StudyRegister studyRegister(EventStore store, DataSource dataSource) {
        return new StudyRegister(store, dataSource);
    }

    @Bean
    VisitRegister visitRegister(EventStore store, DataSource dataSource) {
        return new VisitRegister(store, dataSource);
    }

    @Bean
    ActivityRegister activityRegister(EventStore store, DataSource dataSource) {
        return new ActivityRegister(store, dataSource);
    }

    @Bean
    ConcernStory concernStory(EventStore store, Names names) {
        return new ConcernStory(store, names);
    }

    @Bean
    ConcernRegister concernRegister(EventStore store, DataSource dataSource) {
        return new ConcernRegister(store, dataSource);
    }

    @Bean
    ConcernNorms concernNorms(Norms norms, Organisation organisation) {
        return new ConcernNorms(norms, organisation);
    }

    @Bean
    Kinds kinds(EventStore store) {
        return new Kinds(store);
    }

    @Bean
    FigureLists figureLists(EventStore store, Kinds kinds) {
        return new FigureLists(store, kinds);
    }

    @Bean
    Figures figures(Organisation organisation, Facts facts, FigureLists lists) {
        return new Figures(organisation, facts, lists);
    }

    @Bean
    DutyReports dutyReports(
            EventStore store, Figures figures, ActivityRegister activities, Kinds kinds, RuleBooks books) {
        return new DutyReports(store, figures, activities, kinds, books);
    }

    @Bean
    Organisation organisation(EventStore store, DataSource dataSource) {
        return new Organisation(store, dataSource);
    }

    @Bean
    Facts facts(EventStore store, DataSource dataSource, Organisation organisation, ObjectProvider<FactsFile> file) {
        Optional<Path> path = Optional.ofNullable(file.getIfAvailable()).map(FactsFile::path);
        return new Facts(store, dataSource, organisation, path, WORTH_SAVING);
    }

    @Bean
    Scoreboard scoreboard(Organisation organisation, Facts facts, RuleBooks books) {
        return new Scoreboard(organisation, facts, books);
    }

    @Bean
    AppealRegister appealRegister(EventStore store, DataSource dataSource) {
        return new AppealRegister(store, dataSource);
    }

    @Bean
    ContestHall contestHall(EventStore store, DataSource dataSource, Scoreboard scoreboard) {
        return new ContestHall(store, dataSource, scoreboard);
    }

    @Bean
    PledgeRegister pledgeRegister(EventStore store, DataSource dataSource) {
        return new PledgeRegister(store, dataSource);
    }

    @Bean
    AuditTrail auditTrail(EventStore store, Belongings belongings) {
        return new AuditTrail(store, belongings);
    }

    @Bean
    Belongings belongings(
            RectificationBoard board,
            StudyRegister studies,
            VisitRegister visits,
            ActivityRegister activities,
            ConcernRegister concerns,
            AppealRegister appeals,
            PledgeRegister pledges,
            ContestHall contests) {
        return new Belongings(Map.of(
                "problem", (number, asked) -> board.item(new ProblemId(number), asked),
                "study", (number, asked) -> studies.row(new StudyId(number), asked),
                "visit", (number, asked) -> visits.row(new VisitId(number), asked),
                "activity", (number, asked) -> activities.row(new ActivityId(number), asked),
                "concern", (number, asked) -> concerns.one(new ConcernId(number), asked),
                "appeal", (number, asked) -> appeals.row(new AppealId(number), asked),
                "pledge", (number, asked) -> pledges.row(new PledgeId(number), asked),
                "contest", (number, asked) -> contests.contest(new ContestId(number), asked)));
    }

    @Bean
    PlainRecords plainRecords(ActivityRegister register, Kinds kinds) {
        return new PlainRecords(register, kinds);
    }

    @Bean
    Responsibilities responsibilities(PlainRecords records, Organisation organisation) {
        return new Responsibilities(records, organisation);
    }

    @Bean
    ContactPoints contactPoints(PlainRecords records) {
        return new ContactPoints(records);
    }

    @Bean
    Norms norms(EventStore store) {
        return new Norms(store);
    }

    @Bean
    NormPrompts normPrompts(Norms norms, StudyRegister studies, Organisation organisation) {
        return new NormPrompts(norms, studies, organisation);
    }

    @Bean
    SampleRegister sampleRegister(EventStore store, DataSource dataSource, RectificationBoard board) {
        return new SampleRegister(store, dataSource, board);
    }

    @Bean
    Entries entries(EventStore store, DataSource dataSource, RectificationBoard board) {
        return new Entries(store, dataSource, board);
    }

    @Bean
    EntryQuestions entryQuestions(
            Entries entries, Norms norms, Organisation organisation, EventStore store, DataSource dataSource) {
        return new EntryQuestions(entries, norms, organisation, store, dataSource);
    }

    @Bean
    BurdenMeter burdenMeter(Entries entries, Norms norms, Kinds kinds, Organisation organisation) {
        return new BurdenMeter(entries, norms, kinds, organisation);
    }

    @Bean
    Promises promises(PlainRecords records) {
        return new Promises(records);
    }
}
