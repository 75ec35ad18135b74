package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.web.Permit;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint of the floor refuses whoever has no business there.
@PlatformTest
class GateTest {

    static final Set<String> OPEN = Set.of(Permit.ANYONE, Permit.CITIZEN, Permit.LOGGED_IN);

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void refusesAnonymousCallersOnEveryEndpointThatIsNotForAnyone() {
        assertThat(answers(ActingAs.anonymous(), false))
                .isNotEmpty()
                .allMatch(a -> a.endsWith(" 401"));
    }

    @Test
    void refusesStaffWithoutThePermissionOnEveryEndpointThatNamesOne() {
        assertThat(answers(ActingAs.staff("nothing.at.all"), true))
                .isNotEmpty()
                .allMatch(answer -> answer.endsWith(" 403"));
    }

    @Test
    void refusesCitizensOnEveryEndpointForStaff() {
        assertThat(answers(ActingAs.citizen(), true)).allMatch(answer -> answer.endsWith(" 403"));
    }

    @Test
    void recordsARefusal() {
        var before = forbidden();
        assertThat(http.get().uri("/api/organization/units").with(ActingAs.citizen()))
                .hasStatus(403);
        assertThat(forbidden()).isEqualTo(before + 1);
    }

    private int forbidden() {
        return jdbc.sql("select count(*) from audit.record where status = 403")
                .query(Integer.class)
                .single();
    }

    private ArrayList<String> answers(RequestPostProcessor who, boolean onlyNamed) {
        var answers = new ArrayList<String>();
        mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    var permit = method.getMethodAnnotation(Permit.class);
                    if (!Gate.isOurs(method)
                            || permit == null
                            || permit.value().equals(Permit.ANYONE)
                            || (onlyNamed && OPEN.contains(permit.value()))) {
                        return;
                    }
                    for (var pattern : info.getPatternValues()) {
                        for (var verb : info.getMethodsCondition().getMethods()) {
                            answers.add(answer(verb.name(), pattern, who));
                        }
                    }
                });
        return answers;
    }

    private String answer(String verb, String pattern, RequestPostProcessor who) {
        var path =
                pattern.replaceAll("\\{[^}]*\\[0-9][^}]*}", "2026")
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var status =
                http.method(HttpMethod.valueOf(verb))
                        .uri(path)
                        .with(who)
                        .exchange()
                        .getResponse()
                        .getStatus();
        return "%s %s %d".formatted(verb, pattern, status);
    }
}
