package mingjing.events.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import mingjing.events.DomainEvent;
import mingjing.events.LongText;
import mingjing.events.Stored;
import mingjing.events.Tagged;
import mingjing.events.concern.ConcernTerm;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** What an office decides to keep records of, and which figures it states from them. */
public sealed interface CatalogueEvent extends DomainEvent {
    /**
     * A kind of record reads like this from now on.
     *
     * @param version counts the definitions of the kind from 1
     */
    @Stored(name = "catalogue.KindDefined")
    record KindDefined(@Tagged("kind") KindId kind, int version, Kind definition, PersonId by, LocalDate occurredOn)
            implements CatalogueEvent {
        /** What rules and figures count by: no two kinds have the same. */
        @JsonIgnore
        @Tagged("title")
        public String title() {
            return definition.title();
        }
    }

    /**
     * The list of figures reads like this from now on.
     *
     * @param text the whole list (数据目录), as it was written
     */
    @Stored(name = "catalogue.FiguresDefined")
    record FiguresDefined(
            @Tagged("figures") String name,
            int version,
            @LongText String text,
            String textHash,
            PersonId by,
            LocalDate occurredOn)
            implements CatalogueEvent {}

    /** What follows from a file of norms (规范). */
    sealed interface NormsEvent extends CatalogueEvent {}

    /**
     * The norms and thresholds of an office read like this from now on.
     *
     * @param text the whole file (规范), as it was written; each norm says where and since when it is in force
     */
    @Stored(name = "catalogue.NormsDefined")
    record NormsDefined(
            @Tagged("norms") String name,
            int version,
            @LongText String text,
            String textHash,
            PersonId by,
            LocalDate occurredOn)
            implements NormsEvent {}

    /**
     * A locality disposes of concerns in these terms from now on.
     *
     * @param name of the file of norms that says so
     * @param locality the unit whose whole tree they hold for, where nothing nearer says otherwise
     * @param terms all there are; empty where the locality gave up its own
     */
    @Stored(name = "catalogue.ConcernTermsSet")
    record ConcernTermsSet(
            @Tagged("norms") String name,
            @Tagged("unit") UnitId locality,
            List<ConcernTerm> terms,
            PersonId by,
            LocalDate occurredOn)
            implements NormsEvent {
        public ConcernTermsSet {
            terms = List.copyOf(terms);
        }
    }
}
