package mingjing.console.pages;

import mingjing.console.people.People;
import mingjing.query.Asked;
import mingjing.query.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The names of units and persons as they were at the moment a page shows. */
@Component
class Directories {
    private final Organisation organisation;
    private final People people;

    Directories(Organisation organisation, People people) {
        this.organisation = organisation;
        this.people = people;
    }

    Directory at(Frame frame) {
        return at(frame.asked());
    }

    Directory at(Asked asked) {
        return new Directory(organisation.chart(asked), people.staff());
    }
}
