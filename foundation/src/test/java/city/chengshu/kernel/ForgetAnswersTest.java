package city.chengshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ForgetAnswersTest {

    @Autowired ForgetAnswers forgetAnswers;
    @Autowired JdbcClient jdbc;

    @Test
    void anAnswerIsForgottenAfterAMonthAndNotBefore() {
        var actor = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into kernel.given_answer (actor, key, fingerprint, answer, at) values
                            (:actor, 'old-enough', '', '{}', now() - interval '31 days'),
                            (:actor, 'still-needed', '', '{}', now() - interval '29 days')
                        """)
                .param("actor", actor)
                .update();
        forgetAnswers.forget();
        assertThat(
                        jdbc.sql("select key from kernel.given_answer where actor = :actor")
                                .param("actor", actor)
                                .query(String.class)
                                .list())
                .containsExactly("still-needed");
    }
}
