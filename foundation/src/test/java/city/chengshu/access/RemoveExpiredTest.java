package city.chengshu.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class RemoveExpiredTest {

    @Autowired RemoveExpired removeExpired;
    @Autowired JdbcClient jdbc;

    @Test
    void whatExpiredGoesAndWhatHoldsStays() {
        run(
                """
                with somebody as (
                    insert into access.account (id, name, kind, created_at)
                    values (gen_random_uuid(), '过期测试', 'STAFF', now()) returning id)
                insert into access.login_session (id, account, started_at, expires_at)
                select gen_random_uuid(), id, now(), now() + age from somebody,
                       (values (interval '-2 days'), (interval '1 hour')) as given (age)
                """);
        run(
                "insert into access.failed_login values ('\\x11', now() - interval '2 days'), ('\\x11', now())");
        run(
                """
                insert into access.login_code values ('\\x12', '\\x00', now() - interval '2 days', 1),
                                                     ('\\x13', '\\x00', now(), 1)
                """);
        run(
                """
                insert into access.oauth2_authorization
                       (id, registered_client_id, principal_name, authorization_grant_type, access_token_expires_at)
                values ('old', 'c', 'p', 'g', now() - interval '3 days'), ('new', 'c', 'p', 'g', now() + interval '1 day')
                """);
        removeExpired.remove();
        assertThat(
                        count(
                                "login_session s join access.account a on a.id = s.account where a.name = '过期测试'"))
                .isEqualTo(1);
        assertThat(count("failed_login where who = '\\x11'")).isEqualTo(1);
        assertThat(count("login_code where phone_index in ('\\x12', '\\x13')")).isEqualTo(1);
        assertThat(count("oauth2_authorization where id in ('old', 'new')")).isEqualTo(1);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from access." + from).query(Integer.class).single();
    }
}
