package mingjing.console.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingjing.command.Command;
import mingjing.command.organisation.AppointSecretary;
import mingjing.command.organisation.EstablishUnit;
import mingjing.command.organisation.RelieveSecretary;
import mingjing.command.platform.OrderId;
import mingjing.console.people.Person;
import mingjing.console.platform.Core;
import mingjing.events.organisation.OrgLevel;
import mingjing.events.organisation.PersonId;
import mingjing.events.organisation.UnitId;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The organisation of an office as a YAML file: persons into the directory, units and tenures into the log. */
public final class OrganisationFile {
    private final Core core;

    private record Task(OrderId id, Command order) {}

    public OrganisationFile(Core core) {
        this.core = core;
    }

    /** Enters what is new; what was entered before stays as it is. Returns how many orders were carried out. */
    public int enter(Path file, String actor) {
        Map<String, List<Map<String, Object>>> sections = read(file);
        core.people()
                .enter(sections.getOrDefault("people", List.of()).stream()
                        .map(OrganisationFile::person)
                        .toList());
        List<Task> tasks = new ArrayList<>();
        sections.getOrDefault("units", List.of()).forEach(unit -> tasks.add(established(unit)));
        sections.getOrDefault("tenures", List.of()).stream()
                .sorted(Comparator.comparing(tenure -> text(tenure, "from")))
                .forEach(tenure -> tasks.addAll(tenure(tenure)));
        int done = 0;
        for (Task task : tasks) {
            if (core.commands().receipt(task.id()).isEmpty()) {
                core.commands()
                        .carryOut(
                                task.order(),
                                actor,
                                task.id(),
                                Map.of("file", file.getFileName().toString()));
                done++;
            }
        }
        return done;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Map<String, Object>>> read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try (Reader text = Files.newBufferedReader(file)) {
            Object tree = new Yaml(new SafeConstructor(options)).load(text);
            return (Map<String, List<Map<String, Object>>>) tree;
        } catch (IOException e) {
            throw new BadFile(file.getFileName() + " 读不出来：" + e.getMessage(), e);
        }
    }

    private static Person person(Map<String, Object> entry) {
        return new Person(
                new PersonId(text(entry, "id")), text(entry, "name"), text(entry, "post"), text(entry, "unit"));
    }

    private static Task established(Map<String, Object> unit) {
        UnitId id = new UnitId(text(unit, "code"));
        Object households = unit.get("households");
        return new Task(
                new OrderId("organisation", "unit/" + id),
                new EstablishUnit(
                        id,
                        text(unit, "name"),
                        OrgLevel.valueOf(text(unit, "level")),
                        Optional.ofNullable(unit.get("parent")).map(parent -> new UnitId(parent.toString())),
                        households instanceof Integer number ? number : 0,
                        PersonId.SYSTEM,
                        day(unit, "established")));
    }

    private static List<Task> tenure(Map<String, Object> tenure) {
        UnitId unit = new UnitId(text(tenure, "unit"));
        PersonId secretary = new PersonId(text(tenure, "secretary"));
        String key = "tenure/" + unit + "/" + secretary + "/" + text(tenure, "from");
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task(
                new OrderId("organisation", key + "/appointed"),
                new AppointSecretary(unit, secretary, PersonId.SYSTEM, day(tenure, "from"))));
        if (tenure.containsKey("to")) {
            tasks.add(new Task(
                    new OrderId("organisation", key + "/relieved"),
                    new RelieveSecretary(unit, text(tenure, "reason"), PersonId.SYSTEM, day(tenure, "to"))));
        }
        return tasks;
    }

    private static LocalDate day(Map<String, Object> entry, String key) {
        return LocalDate.parse(text(entry, key));
    }

    /** YAML reads an unquoted 2022-03-04 as a date; the day is what was written. */
    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new BadFile("组织文件里的 " + entry + " 缺少 “" + key + "”。请补上后再导入。");
        }
        if (value instanceof java.util.Date date) {
            return date.toInstant().toString().substring(0, 10);
        }
        return value.toString();
    }
}
