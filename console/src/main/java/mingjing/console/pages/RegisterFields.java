package mingjing.console.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import mingjing.console.security.Account;
import mingjing.events.study.StudyForm;
import mingjing.events.study.StudySession;
import mingjing.events.visit.PersonalDuty;
import mingjing.events.visit.SiteVisit;

/** The fields of the two registers' forms, empty or filled from a record. */
final class RegisterFields {
    private RegisterFields() {}

    static List<Field> newSession(Frame frame, Directory names, LocalDate today) {
        Account account = frame.account().orElseThrow();
        return session(
                names, today, account.unit(), "", "", "", "", account.person().value(), 10, "");
    }

    static List<Field> of(StudySession session, Directory names) {
        return session(
                names,
                session.day(),
                session.unit().value(),
                session.form().name(),
                session.campaign(),
                session.topic(),
                session.material(),
                session.host().value(),
                session.attendees(),
                session.decisions());
    }

    private static List<Field> session(
            Directory names,
            LocalDate day,
            String unit,
            String form,
            String campaign,
            String topic,
            String material,
            String host,
            int attendees,
            String decisions) {
        return List.of(
                Field.day("day", day),
                Field.choice("unit", names.units(), unit),
                Field.choice("form", Choices.of(StudyForm.class), form),
                Field.text("topic", topic),
                Field.text("material", material),
                Field.choice("host", names.persons(), host),
                Field.number("attendees", attendees),
                Field.text("campaign", campaign).mayBeEmpty(),
                Field.area("decisions", decisions).mayBeEmpty());
    }

    static List<Field> newVisit(Frame frame, Directory names, LocalDate today) {
        Account account = frame.account().orElseThrow();
        return visit(names, account.person().value(), today, account.unit(), "", "09:00", "10:00", List.of(), "");
    }

    static List<Field> of(SiteVisit visit, Directory names) {
        return visit(
                names,
                visit.leader().value(),
                visit.day(),
                visit.unit().value(),
                visit.place(),
                visit.from().toString(),
                visit.until().toString(),
                visit.duties().stream().map(Enum::name).toList(),
                String.join(" ", visit.problems().stream().map(Object::toString).toList()));
    }

    private static List<Field> visit(
            Directory names,
            String leader,
            LocalDate day,
            String unit,
            String place,
            String from,
            String until,
            List<String> duties,
            String problems) {
        return List.of(
                Field.choice("leader", names.leaders(), leader),
                Field.choice("unit", names.units(), unit),
                Field.text("place", place),
                Field.day("day", day),
                Field.time("from", from),
                Field.time("to", until),
                Field.boxes("duties", Choices.of(PersonalDuty.class), duties),
                Field.text("problems", problems).mayBeEmpty());
    }

    static List<Field> and(List<Field> fields, Field... more) {
        return and(fields, Arrays.asList(more));
    }

    static List<Field> and(List<Field> fields, Collection<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return all;
    }

    /** Of each order's form, those whose order the reader may give. */
    static List<Form> allowed(Frame frame, List<Class<?>> orders, List<Form> forms) {
        List<Form> allowed = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            if (frame.mayOrder(orders.get(i))) {
                allowed.add(forms.get(i));
            }
        }
        return allowed;
    }
}
