package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    final List<String> checked = new ArrayList<>();

    @Test
    void aTokenIsCheckedOnce() {
        var tokens = at(NOW);
        var first = tokens.decode("good");
        assertThat(tokens.decode("good")).isSameAs(first);
        assertThat(checked).containsExactly("good");
    }

    @Test
    void aWrongTokenIsCheckedEachTime() {
        var tokens = at(NOW);
        for (var i = 0; i < 2; i++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("bad"));
        }
        assertThat(checked).hasSize(2);
    }

    @Test
    void aTokenPastItsEndIsCheckedAgain() {
        var tokens = at(NOW.plusSeconds(60));
        tokens.decode("good");
        tokens.decode("good");
        assertThat(checked).hasSize(2);
    }

    private RememberedTokens at(Instant now) {
        return new RememberedTokens(this::check, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("not ours");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject("somebody")
                .issuedAt(NOW.minusSeconds(60))
                .expiresAt(NOW.plusSeconds(60))
                .build();
    }
}
