package mingjing.console.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.TreeMap;

/** Which part of the house may know which; packages are matched anywhere so that a planted violation can be shown. */
final class Boundaries {
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..", "org.postgresql.."
    };

    private Boundaries() {}

    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("events are pure", noneIn("..events..").dependOnClassesThat().resideInAnyPackage(FRAMEWORKS));
        rules.put("rules are pure", noneIn("..rules..").dependOnClassesThat().resideInAnyPackage(FRAMEWORKS));
        rules.put(
                "the ledger is pure", noneIn("..ledger..").dependOnClassesThat().resideInAnyPackage(FRAMEWORKS));
        rules.put(
                "the command side never sees the query side",
                noneIn("..command..").dependOnClassesThat().resideInAnyPackage("mingjing.query..", "mingjing.rules.."));
        rules.put(
                "the query side never sees the command side",
                noneIn("..query..").dependOnClassesThat().resideInAnyPackage("mingjing.command.."));
        rules.put(
                "no module below the console knows it",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "..events..", "..rules..", "..ledger..", "..store..", "..command..", "..query..")
                        .should()
                        .dependOnClassesThat(CONSOLE));
        rules.put(
                "decisions know no framework",
                noClasses()
                        .that()
                        .resideInAPackage("..command..")
                        .and()
                        .resideOutsideOfPackage("..platform..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS));
        rules.put(
                "the store knows Axon in one package only",
                noClasses()
                        .that()
                        .resideInAPackage("..store..")
                        .and()
                        .resideOutsideOfPackage("..store.axon..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.axonframework.."));
        rules.put(
                "pages never write past the commands",
                noneIn("..pages..").dependOnClassesThat().haveFullyQualifiedName("mingjing.store.Append"));
        rules.put(
                "nothing asks the system for the time in a decision or a view",
                noClasses()
                        .that()
                        .resideInAnyPackage("..command..", "..events..", "..rules..", "..query..")
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
        rules.put(
                "every event is a record",
                classes().that().areAssignableTo("mingjing.events.DomainEvent").should(BE_RECORDS));
        return rules;
    }

    /** The application's own packages; what is planted stands under its tests and is none of it. */
    private static final DescribedPredicate<JavaClass> CONSOLE = DescribedPredicate.describe(
            "are part of the console",
            type -> type.getPackageName().startsWith("mingjing.console")
                    && !type.getPackageName().contains(".planted"));

    private static com.tngtech.archunit.lang.syntax.elements.ClassesShould noneIn(String place) {
        return noClasses().that().resideInAPackage(place).should();
    }

    private static final ArchCondition<JavaClass> BE_RECORDS = new ArchCondition<>("be records or interfaces") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean fine = type.isRecord() || type.getModifiers().contains(JavaModifier.ABSTRACT);
            events.add(new SimpleConditionEvent(type, fine, type.getName() + " is not a record"));
        }
    };
}
