package city.chengshu;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.DataScope;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may do what: every endpoint is called as every role, and what happened is compared with the
/// table in the docs. With the environment variable `CHENGSHU_REWRITE` set the table is written
/// instead.
@PlatformTest
class PermissionTableTest {

    static final Path TABLE = Path.of("..", "docs", "permissions.md");

    /// What the call came to, as far as permission goes.
    private enum Verdict {
        YES("●"),
        NO("");

        private final String mark;

        Verdict(String mark) {
            this.mark = mark;
        }
    }

    private record Endpoint(RequestMethod method, String path) {
        String label() {
            return "%s %s".formatted(method, path);
        }
    }

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointAnswersEveryRoleAsTheTableSays() throws IOException {
        var table = table();
        if (System.getenv("CHENGSHU_REWRITE") != null) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("run the test with CHENGSHU_REWRITE=1 and read what changed")
                .isEqualTo(table);
    }

    private String table() {
        var roles = roles();
        var head =
                "| endpoint | %s |\n|---|%s\n"
                        .formatted(String.join(" | ", roles.keySet()), "---|".repeat(roles.size()));
        var rows =
                endpoints()
                        .map(endpoint ->
                                "| `%s` | %s |\n"
                                        .formatted(
                                                endpoint.label().replace("|", "\\|"),
                                                roles.values().stream()
                                                        .map(who -> verdict(endpoint, who).mark)
                                                        .collect(Collectors.joining(" | "))))
                        .collect(Collectors.joining());
        return """
        # Who may do what

        Made by `PermissionTableTest`, which calls every endpoint as every role of a new city: change rights, run it with
        `CHENGSHU_REWRITE=1`, and read the difference. ● is not refused for want of a right; which rows a person then sees is his
        data scope, and what he may do with one case is decided by the case.

        """
                + head
                + rows;
    }

    private Map<String, RequestPostProcessor> roles() {
        var roles = new LinkedHashMap<String, RequestPostProcessor>();
        roles.put("anonymous", ActingAs.anonymous());
        roles.put("citizen", ActingAs.citizen());
        jdbc.sql("select code from access.role order by code")
                .query(String.class)
                .list()
                .forEach(role -> roles.put(role, staff(role)));
        return roles;
    }

    /// With all the role's permissions, and no rows in sight: nothing is changed by asking.
    private RequestPostProcessor staff(String role) {
        var permissions =
                jdbc.sql("select permission from access.role_permission where role = :role")
                        .param("role", role)
                        .query(String.class)
                        .list();
        return ActingAs.actor(
                new Actor(
                        UUID.randomUUID(),
                        Actor.Kind.STAFF,
                        "测试人员",
                        Set.of(role),
                        Set.copyOf(permissions),
                        DataScope.NOTHING));
    }

    private Stream<Endpoint> endpoints() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getValue().getBeanType().getName().startsWith("city.chengshu."))
                .flatMap(entry ->
                        entry.getKey().getPatternValues().stream()
                                .flatMap(path ->
                                        methods(entry.getKey().getMethodsCondition().getMethods())
                                                .map(method -> new Endpoint(method, path))))
                .sorted(
                        java.util.Comparator.comparing(Endpoint::path)
                                .thenComparing(endpoint -> endpoint.method().name()));
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
    }

    /// A body that says nothing, an id that is nobody's.
    private Verdict verdict(Endpoint endpoint, RequestPostProcessor who) {
        var path =
                endpoint.path()
                        .replace("{format:xml|json}", "json")
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var status =
                http.perform(
                                org.springframework.test.web.servlet.request.MockMvcRequestBuilders
                                        .request(HttpMethod.valueOf(endpoint.method().name()), path)
                                        .with(who)
                                        .header("Idempotency-Key", UUID.randomUUID().toString())
                                        .contentType("application/json")
                                        .content("{}"))
                        .getResponse()
                        .getStatus();
        // 503 is the health of a program whose timers stand still in tests.
        assertThat(status == 503 || status < 500).as(endpoint.label()).isTrue();
        var isKeyOfItsOwn = endpoint.path().startsWith("/open311/");
        return !isKeyOfItsOwn && List.of(401, 403).contains(status) ? Verdict.NO : Verdict.YES;
    }
}
