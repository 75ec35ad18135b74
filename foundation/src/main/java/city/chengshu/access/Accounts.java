package city.chengshu.access;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Ids;
import city.chengshu.kernel.Refusal;
import city.chengshu.region.RegionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Accounts and their grants (账号与授权), in the caller's transaction.
@Component
class Accounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    UUID add(Actor.Kind kind, String login, String name, @Nullable String password, boolean demo) {
        var id = Ids.next(clock.instant());
        try {
            jdbc.sql(
                            """
                            insert into access.account (id, login, name, kind, password, demo, created_at)
                            values (:id, :login, :name, :kind, :password, :demo, :now)
                            """)
                    .param("id", id)
                    .param("login", login)
                    .param("name", name)
                    .param("kind", kind.name())
                    .param("password", password)
                    .param("demo", demo)
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    AccessError.LOGIN_TAKEN,
                    "Cannot add account %s: the login is taken".formatted(login));
        }
        return id;
    }

    Optional<UUID> findByLogin(String login) {
        return jdbc.sql("select id from access.account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .optional();
    }

    /// The citizen with this phone, made at the first login.
    UUID citizen(byte[] phoneIndex, byte[] phone, String name) {
        return jdbc.sql(
                        """
                        insert into access.account (id, name, kind, phone, phone_index, created_at)
                        values (:id, :name, 'CITIZEN', :phone, :index, :now)
                        on conflict (phone_index) do update set phone_index = excluded.phone_index
                        returning id
                        """)
                .param("id", Ids.next(clock.instant()))
                .param("name", name)
                .param("phone", phone)
                .param("index", phoneIndex)
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    Optional<byte[]> phone(UUID account) {
        return jdbc.sql("select phone from access.account where id = :id and phone is not null")
                .param("id", account)
                .query(byte[].class)
                .optional();
    }

    UUID grant(UUID account, String role, RegionCode region, @Nullable UUID unit) {
        var id = Ids.next(clock.instant());
        jdbc.sql(
                        """
                        insert into access.role_grant (id, account, role, region, unit, valid_from)
                        values (:id, :account, :role, :region, :unit, :now)
                        """)
                .param("id", id)
                .param("account", account)
                .param("role", role)
                .param("region", region.value())
                .param("unit", unit)
                .param("now", now())
                .update();
        return id;
    }

    boolean endGrant(UUID account, UUID grant) {
        return jdbc.sql(
                                """
                                update access.role_grant set valid_to = :now
                                 where id = :id and account = :account and valid_to is null
                                """)
                        .param("id", grant)
                        .param("account", account)
                        .param("now", now())
                        .update()
                == 1;
    }

    boolean setLocked(UUID account, boolean locked) {
        return jdbc.sql("update access.account set locked = :locked where id = :id")
                        .param("id", account)
                        .param("locked", locked)
                        .update()
                == 1;
    }

    boolean existsRole(String role) {
        return jdbc.sql("select exists (select from access.role where code = :role)")
                .param("role", role)
                .query(Boolean.class)
                .single();
    }
}
