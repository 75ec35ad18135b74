package city.chengshu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.web.Permit;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rules of the house that a machine can keep. Each was seen red once.
class HouseRulesTest {

    static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("city.chengshu");

    /// 统 foundation, 用 applications, and the program on top (DESIGN: floors).
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of(
                            "kernel",
                            "postgres",
                            "keyring",
                            "region",
                            "calendar",
                            "organization",
                            "access",
                            "audit",
                            "files",
                            "notices",
                            "timers",
                            "worklist"),
                    List.of("indicators"),
                    List.of(
                            "reporting",
                            "cases",
                            "archive",
                            "open311",
                            "suggestion",
                            "rewards",
                            "callback",
                            "posters",
                            "peers",
                            "retention",
                            "cockpit",
                            "routing"),
                    List.of("program", "command", "demo", "backup", "vitals"));

    static Stream<ArchRule> rules() {
        return Stream.of(
                lowerFloorsKnowNothingOfUpperOnes(),
                rulesAskTheClock(),
                noBareExceptions(),
                fieldsAreInjectedByConstructors(),
                bannedNames(),
                listenersAreNamedAfterTheirEvent(),
                endpointsNameTheirPermission(),
                controllersStayInside());
    }

    @ParameterizedTest
    @MethodSource
    void rules(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked =
                HOUSE.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(found -> found.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                        .map(found -> found.getName())
                        .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void everyModuleHasItsFloor() {
        assertThat(HOUSE.stream().map(HouseRulesTest::module).filter(name -> !name.isEmpty()))
                .isSubsetOf(FLOORS.stream().flatMap(List::stream).toList());
    }

    static ArchRule lowerFloorsKnowNothingOfUpperOnes() {
        return classes().should(standOnLowerFloorsOnly());
    }

    private static ArchCondition<JavaClass> standOnLowerFloorsOnly() {
        return new ArchCondition<>("know nothing of upper floors") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getDirectDependenciesFromSelf().stream()
                        .filter(to -> floor(to.getTargetClass()) > floor(one))
                        .map(Dependency::getDescription)
                        .forEach(told -> events.add(SimpleConditionEvent.violated(one, told)));
            }
        };
    }

    /// Ground is 0; what is not of the house, and the house's own main class, counts as ground.
    private static int floor(JavaClass one) {
        return IntStream.range(0, FLOORS.size())
                .filter(floor -> FLOORS.get(floor).contains(module(one)))
                .findFirst()
                .orElse(0);
    }

    private static String module(JavaClass one) {
        var inside = one.getPackageName().replaceFirst("^city\\.chengshu\\.?", "");
        return one.getPackageName().startsWith("city.chengshu") ? inside.split("\\.", 2)[0] : "";
    }

    static ArchRule rulesAskTheClock() {
        var rule = noClasses().that(are(resideInAPackage("city.chengshu..")));
        var asked = rule.should().callMethod(Instant.class, "now");
        for (var type :
                Set.of(
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class)) {
            asked = asked.orShould().callMethod(type, "now");
        }
        return asked.orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .because("only " + HouseClock.class.getSimpleName() + " tells the time");
    }

    static ArchRule noBareExceptions() {
        return noClasses()
                .that(are(not(assignableTo(RuntimeException.class))))
                .should()
                .callConstructor(RuntimeException.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, Throwable.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .because("what goes wrong is a coded Refusal or a named bug");
    }

    /// Tests use fakes written by hand: they break when the rule does, not when the code moves.
    @Test
    void noTestMocks() {
        var tests =
                Stream.of("foundation", "applications", "server")
                        .map(module -> Path.of("..", module, "target", "test-classes"))
                        .filter(Files::isDirectory)
                        .toList();
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("org.mockito.."))
                .check(new ClassFileImporter().importPaths(tests));
    }

    static ArchRule fieldsAreInjectedByConstructors() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .because("a constructor shows what a class needs, a record what can be set");
    }

    static ArchRule bannedNames() {
        return noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.[A-Za-z]*(Manager|Impl|Util|Utils|Helper|DTO|Dto)|.*\\.Default[A-Z].*");
    }

    static ArchRule listenersAreNamedAfterTheirEvent() {
        return methods()
                .that()
                .areAnnotatedWith(EventListener.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameStartingWith("On")
                .allowEmptyShould(true);
    }

    static ArchRule endpointsNameTheirPermission() {
        return classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should(permitEveryEndpoint());
    }

    static ArchRule controllersStayInside() {
        return classes().that().areAnnotatedWith(RestController.class).should().notBePublic();
    }

    private static ArchCondition<JavaClass> permitEveryEndpoint() {
        return new ArchCondition<>("name a permission on every endpoint") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                controller.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                        .filter(method -> !method.isAnnotatedWith(Permit.class))
                        .map(JavaMethod::getFullName)
                        .forEach(name ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                controller, name + " has no @Permit")));
            }
        };
    }
}
