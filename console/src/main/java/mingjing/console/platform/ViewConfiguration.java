package mingjing.console.platform;

import javax.sql.DataSource;
import mingjing.console.exports.Exports;
import mingjing.console.people.People;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import mingjing.query.Moments;
import mingjing.query.Names;
import mingjing.query.Projections;
import mingjing.query.audit.Belongings;
import mingjing.query.board.RectificationBoard;
import mingjing.query.catalogue.Kinds;
import mingjing.query.concern.ConcernRegister;
import mingjing.query.organisation.Organisation;
import mingjing.query.register.ActivityRegister;
import mingjing.query.register.StudyRegister;
import mingjing.query.register.VisitRegister;
import mingjing.query.score.Scoreboard;
import mingjing.store.EventStore;
import mingjing.store.projection.ProjectionRunner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the views need from the console: names, and somebody to keep them up to date. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
    @Bean
    Names names(People people, Organisation organisation, Moments moments) {
        return new Names() {
            @Override
            public String person(PersonId person) {
                return people.nameOf(person);
            }

            @Override
            public String unit(UnitId unit) {
                return organisation.chart(moments.now()).name(unit);
            }
        };
    }

    @Bean
    Exports exports(
            RectificationBoard board,
            StudyRegister studies,
            VisitRegister visits,
            ActivityRegister activities,
            ConcernRegister concerns,
            Kinds kinds,
            Scoreboard scoreboard,
            Organisation organisation,
            People people,
            EventStore store,
            Belongings belongings) {
        return new Exports(
                board,
                studies,
                visits,
                activities,
                concerns,
                kinds,
                scoreboard,
                organisation,
                people,
                store,
                belongings);
    }

    @Bean(destroyMethod = "close")
    ProjectionRunner projectionRunner(
            EventStore store, DataSource dataSource, @Value("${mingjing.role:ALL}") NodeRole role) {
        ProjectionRunner runner = new ProjectionRunner(store, dataSource, Projections.all());
        if (role.showsViews()) {
            runner.start();
        }
        return runner;
    }

    @Bean
    RoleFilter roleFilter(@Value("${mingjing.role:ALL}") NodeRole role) {
        return new RoleFilter(role);
    }
}
