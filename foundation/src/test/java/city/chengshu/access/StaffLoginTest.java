package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import city.chengshu.region.RegionCode;
import city.chengshu.testing.PlatformTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// Staff log in as the console does it: authorization code with PKCE, on the loopback address.
@PlatformTest
class StaffLoginTest {

    static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-0123456789";
    static final String CALLBACK = "http://127.0.0.1:18080/console/callback";

    final String login = "person-" + UUID.randomUUID();

    private @Nullable Cookie browser;

    @Autowired MockMvcTester http;
    @Autowired LoadPeople loadPeople;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired Actors actors;

    @Test
    void getsATokenThatSaysWhoTheyAre() throws Exception {
        person("ACCEPTOR");
        var token = logIn(DemoLogins.PASSWORD);
        assertThat(http.get().uri("/api/me").header("Authorization", "Bearer " + token))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.permissions")
                .asArray()
                .contains("case.accept");
    }

    @Test
    void loseEveryTokenWhenTheyLogOut() throws Exception {
        person("ACCEPTOR");
        var bearer = "Bearer " + logIn(DemoLogins.PASSWORD);
        assertThat(http.delete().uri("/api/session").header("Authorization", bearer))
                .hasStatus(204);
        assertThat(http.get().uri("/api/me").header("Authorization", bearer)).hasStatus(401);
    }

    @Test
    void areAskedForThePasswordAgainAfterTheyLoggedOutByToken() throws Exception {
        person("ACCEPTOR");
        var bearer = "Bearer " + logIn(DemoLogins.PASSWORD);
        assertThat(http.delete().uri("/api/session").header("Authorization", bearer))
                .hasStatus(204);
        assertThat(
                        http.get()
                                .uri(authorization(CALLBACK))
                                .cookie(java.util.Objects.requireNonNull(browser))
                                .accept("text/html"))
                .hasRedirectedUrl("/login");
    }

    @Test
    void stayLoggedInOnAnotherNodeAndAfterARestart() throws Exception {
        person("ACCEPTOR");
        logIn(DemoLogins.PASSWORD);
        assertThat(java.util.Objects.requireNonNull(browser))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
                .satisfies(cookie -> assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax"));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from access.http_session where principal_name like :who")
                                .param("who", accounts.findByLogin(login).orElseThrow() + " %")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void stayLoggedInAtTheProviderHoweverMuchAFaceAsksTheInterface() throws Exception {
        person("ACCEPTOR");
        var bearer = "Bearer " + logIn(DemoLogins.PASSWORD);
        var cookie = java.util.Objects.requireNonNull(browser);
        var asked =
                http.get().uri("/api/me").header("Authorization", bearer).cookie(cookie).exchange();
        assertThat(asked).hasStatusOk().doesNotContainHeader("Set-Cookie");
        assertThat(http.get().uri(authorization(CALLBACK)).cookie(cookie).accept("text/html"))
                .redirectedUrl()
                .startsWith(CALLBACK);
    }

    @Test
    void loseEveryTokenWhenTheyAreLocked() throws Exception {
        var account = person("ACCEPTOR");
        var bearer = "Bearer " + logIn(DemoLogins.PASSWORD);
        accounts.setLocked(account, true);
        actors.forget();
        assertThat(http.get().uri("/api/me").header("Authorization", bearer)).hasStatus(401);
    }

    @Test
    void areRefusedWithAWrongPasswordAndThenMustWait() {
        person("ACCEPTOR");
        for (var attempt = 0; attempt < 10; attempt++) {
            assertThat(attempt("wrong")).hasRedirectedUrl("/login?failed");
        }
        assertThat(attempt(DemoLogins.PASSWORD)).hasRedirectedUrl("/login?failed");
    }

    @Test
    void areNotSentToAStrangersPage() {
        assertThat(
                        http.get()
                                .uri(authorization("https://stranger.example/console/callback"))
                                .accept("text/html"))
                .hasStatus(400);
    }

    @Test
    void aForgedTokenIsRefusedAsAProblem() {
        assertThat(
                        http.get()
                                .uri("/api/me")
                                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30."))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-logged-in");
    }

    private UUID person(String role) {
        return loadPeople
                .load(
                        List.of(
                                new LoadPeople.Person(
                                        login,
                                        "测试",
                                        role,
                                        RegionCode.of("3702"),
                                        Optional.empty())))
                .getFirst();
    }

    private MvcTestResult attempt(String password) {
        return http.post()
                .uri("/login")
                .with(csrf())
                .param("username", login)
                .param("password", password)
                .exchange();
    }

    private String logIn(String password) throws Exception {
        var asked = http.get().uri(authorization(CALLBACK)).accept("text/html").exchange();
        assertThat(asked).hasStatus(302);
        var loggedIn =
                http.post()
                        .uri("/login")
                        .cookie(cookie(asked))
                        .with(csrf())
                        .param("username", login)
                        .param("password", password)
                        .exchange();
        assertThat(loggedIn).hasStatus(302);
        browser = cookie(loggedIn);
        var answer =
                http.get()
                        .uri(authorization(CALLBACK))
                        .cookie(java.util.Objects.requireNonNull(browser))
                        .accept("text/html")
                        .exchange();
        assertThat(answer).hasStatus(302);
        var code =
                UriComponentsBuilder.fromUriString(
                                String.valueOf(answer.getResponse().getRedirectedUrl()))
                        .build()
                        .getQueryParams()
                        .getFirst("code");
        var token =
                http.post()
                        .uri("/oauth2/token")
                        .param("grant_type", "authorization_code")
                        .param("client_id", "console")
                        .param("redirect_uri", CALLBACK)
                        .param("code_verifier", VERIFIER)
                        .param("code", code)
                        .exchange();
        assertThat(token).hasStatusOk();
        return JsonMapper.shared()
                .readTree(token.getResponse().getContentAsString())
                .get("access_token")
                .asString();
    }

    private static Cookie cookie(MvcTestResult answer) {
        return java.util.Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    private static java.net.URI authorization(String callback) {
        return UriComponentsBuilder.fromUriString("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "console")
                .queryParam("scope", "openid profile")
                .queryParam("redirect_uri", callback)
                .queryParam("code_challenge", challenge())
                .queryParam("code_challenge_method", "S256")
                .encode()
                .build()
                .toUri();
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
