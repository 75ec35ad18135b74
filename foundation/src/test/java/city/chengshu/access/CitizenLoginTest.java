package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.keyring.Keyring;
import city.chengshu.testing.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A citizen logs in with the code sent to his phone.
@PlatformTest
class CitizenLoginTest {

    /// Its own address: failures are counted by address, too.
    final String address = "198.51.100." + ThreadLocalRandom.current().nextInt(1, 255);

    final String phone = "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    @Autowired MockMvcTester http;
    @Autowired JdbcClient jdbc;
    @Autowired Keyring keyring;

    @Test
    void theRightCodeLogsInOnceAndLoggingOutEndsIt() throws Exception {
        setCode("246810");
        var answer = logIn("246810");
        assertThat(answer)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.name")
                .asString()
                .isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        var bearer =
                "Bearer "
                        + JsonMapper.shared()
                                .readTree(answer.getResponse().getContentAsString())
                                .get("accessToken")
                                .asString();
        assertThat(http.get().uri("/api/me").header("Authorization", bearer))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("CITIZEN");
        assertThat(logIn("246810")).hasStatus(422);
        assertThat(http.delete().uri("/api/citizen/sessions").header("Authorization", bearer))
                .hasStatus(204);
        assertThat(http.get().uri("/api/me").header("Authorization", bearer)).hasStatus(401);
    }

    @Test
    void aCodeIsGoodForFiveTries() {
        setCode("246810");
        for (var time = 0; time < 5; time++) {
            assertThat(logIn("000000"))
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("access-wrong-code");
        }
        assertThat(logIn("246810")).hasStatus(422);
    }

    @Test
    void whoeverGuessesOnMustWait() {
        for (var time = 0; time < 10; time++) {
            assertThat(logIn("000000")).hasStatus(422);
        }
        assertThat(logIn("000000")).hasStatus(429);
    }

    @Test
    void whoeverAsksForCodesWithoutEndMustWait() {
        for (var time = 0; time < 10; time++) {
            assertThat(askForCode()).hasStatus(204);
        }
        assertThat(askForCode()).hasStatus(429);
    }

    @Test
    void aFailedLoginIsRecordedAsOne() {
        logIn("000000");
        var code =
                jdbc.sql(
                                """
                                select code from audit.record where event = 'citizen.login'
                                 order by id desc limit 1
                                """)
                        .query(String.class)
                        .single();
        assertThat(code).isEqualTo("access-wrong-code");
    }

    @Test
    void thePhoneIsNowhereInClearText() {
        setCode("246810");
        assertThat(logIn("246810")).hasStatus(201);
        var kept =
                jdbc.sql("select phone from access.account where phone_index = :index")
                        .param("index", keyring.blindIndex(phone, "access.account.phone"))
                        .query(byte[].class)
                        .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(phone);
    }

    @Test
    void somethingElseThanAPhoneNumberIsRefused() {
        assertThat(post("/api/citizen/codes", "{\"phone\":\"12345\"}")).hasStatus(422);
        assertThat(post("/api/citizen/codes", "{}")).hasStatus(422);
    }

    /// Asks for a code and puts a known one in its place: the real one is only in the message.
    private void setCode(String code) {
        assertThat(askForCode()).hasStatus(204);
        jdbc.sql("update access.login_code set code = :code where phone_index = :phone")
                .param("code", keyring.blindIndex(phone + " " + code, "access.login_code"))
                .param("phone", keyring.blindIndex(phone, "access.account.phone"))
                .update();
    }

    private MvcTestResult askForCode() {
        return post("/api/citizen/codes", "{\"phone\":\"%s\"}".formatted(phone));
    }

    private MvcTestResult logIn(String code) {
        return post(
                "/api/citizen/sessions",
                "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code));
    }

    private MvcTestResult post(String uri, String body) {
        return http.post()
                .uri(uri)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
