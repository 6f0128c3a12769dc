package mingjing.console.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.Refused;
import mingjing.command.Rehearsal;
import mingjing.command.UseCases;
import mingjing.command.organisation.AppointSecretary;
import mingjing.command.organisation.EstablishUnit;
import mingjing.command.organisation.RelieveSecretary;
import mingjing.command.organisation.RenameUnit;
import mingjing.command.platform.OrderId;
import mingjing.console.people.Person;
import mingjing.console.platform.Core;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;

/** The organisation of an office as a YAML file: persons into the directory, units and tenures into the log. */
public final class OrganisationFile {
    private final Core core;

    private record Task(OrganisationEntry entry, OrderId id, Command order) {}

    public OrganisationFile(Core core) {
        this.core = core;
    }

    /**
     * Enters what is new; what was entered before stays as it is. Nothing is entered where anything is wrong.
     *
     * @return how many orders were carried out
     * @throws BadFile naming the file and the entry
     */
    public int enter(Path path, String actor) {
        return enter(String.valueOf(path.getFileName()), OrganisationYaml.read(path), actor);
    }

    /** The same for a file that was parsed already. */
    public int enter(String name, Map<?, ?> tree, String actor) {
        return enter(name, OrganisationYaml.of(name, tree), actor);
    }

    /** How many orders would be carried out; nothing is. */
    public int rehearse(String name, Map<?, ?> tree) {
        OrganisationYaml file = OrganisationYaml.of(name, tree);
        people(file);
        return rehearsed(file).size();
    }

    private int enter(String name, OrganisationYaml file, String actor) {
        List<Person> people = people(file);
        List<Task> fresh = rehearsed(file);
        core.people().enter(people);
        Map<String, String> origin = Map.of("file", name);
        for (Task task : fresh) {
            carryOut(task, order -> core.commands().carryOut(order, actor, task.id(), origin));
        }
        return fresh.size();
    }

    private List<Task> rehearsed(OrganisationYaml file) {
        List<Task> fresh = tasks(file).stream()
                .filter(task -> core.commands().receipt(task.id()).isEmpty())
                .toList();
        try (Rehearsal rehearsal = new Rehearsal(core.store(), core.clock())) {
            for (Task task : fresh) {
                carryOut(task, order -> rehearsal.carryOut(UseCases.of(order), order));
            }
        }
        return fresh;
    }

    private static void carryOut(Task task, java.util.function.Consumer<Command> how) {
        try {
            how.accept(task.order());
        } catch (Refused refused) {
            throw task.entry().bad(refused);
        }
    }

    /** Ledgers name people by name, so that two of one name could not be told apart. */
    private List<Person> people(OrganisationYaml file) {
        Map<String, PersonId> names = new HashMap<>();
        core.people().all().forEach(person -> names.put(person.name(), person.id()));
        List<Person> people = new ArrayList<>();
        for (OrganisationEntry entry : file.section("people")) {
            PersonId id = entry.id("id", PersonId::new);
            String name = entry.text("name");
            PersonId other = names.putIfAbsent(name, id);
            if (other != null && !other.equals(id)) {
                throw entry.bad("姓名与 " + other + " 相同。台账按姓名认人，请加以区别，例如“" + name + "（社区）”。");
            }
            if (people.stream().anyMatch(person -> person.id().equals(id))) {
                throw entry.bad("编号 " + id + " 写了两次。请删去重复的一条。");
            }
            people.add(new Person(id, name, entry.text("post"), entry.text("unit")));
        }
        return people;
    }

    private static List<Task> tasks(OrganisationYaml file) {
        List<Task> tasks = new ArrayList<>();
        file.section("units").forEach(unit -> tasks.add(established(unit)));
        file.section("names").forEach(name -> tasks.add(renamed(name)));
        file.section("tenures").stream()
                .sorted(Comparator.comparing(tenure -> tenure.day("from")))
                .forEach(tenure -> tasks.addAll(tenure(tenure)));
        return tasks;
    }

    private static Task established(OrganisationEntry unit) {
        UnitId id = unit.id("code", UnitId::new);
        Optional<UnitId> parent =
                unit.maybe("parent").isEmpty() ? Optional.empty() : Optional.of(unit.id("parent", UnitId::new));
        return new Task(
                unit,
                new OrderId("organisation", "unit/" + id),
                new EstablishUnit(
                        id,
                        unit.text("name"),
                        unit.level("level"),
                        parent,
                        unit.count("households"),
                        PersonId.SYSTEM,
                        unit.day("established")));
    }

    private static Task renamed(OrganisationEntry name) {
        UnitId unit = name.id("unit", UnitId::new);
        String other = name.text("name");
        return new Task(
                name,
                new OrderId("organisation", "name/" + unit + "/" + name.day("from") + "/" + other),
                new RenameUnit(unit, other, PersonId.SYSTEM, name.day("from")));
    }

    private static List<Task> tenure(OrganisationEntry tenure) {
        UnitId unit = tenure.id("unit", UnitId::new);
        PersonId secretary = tenure.id("secretary", PersonId::new);
        String key = "tenure/" + unit + "/" + secretary + "/" + tenure.day("from");
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task(
                tenure,
                new OrderId("organisation", key + "/appointed"),
                new AppointSecretary(unit, secretary, PersonId.SYSTEM, tenure.day("from"))));
        if (tenure.maybe("to").isPresent()) {
            tasks.add(new Task(
                    tenure,
                    new OrderId("organisation", key + "/relieved"),
                    new RelieveSecretary(unit, tenure.text("reason"), PersonId.SYSTEM, tenure.day("to"))));
        }
        return tasks;
    }
}
