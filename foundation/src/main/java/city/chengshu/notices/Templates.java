package city.chengshu.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Texts by code and language, with the date from which they hold.
@Repository
class Templates {

    private final JdbcClient jdbc;

    Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The text in force at a moment; an unknown code shows itself.
    Template text(String code, Language language, Instant at, Map<String, String> values) {
        return jdbc.sql(
                        """
                        select subject, body from notices.template
                         where code = :code and language = :language and effective_from <= :at
                         order by effective_from desc limit 1
                        """)
                .param("code", code)
                .param("language", language.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Template(row.getString("subject"), row.getString("body")))
                .optional()
                .orElseGet(() -> new Template(code, ""))
                .filled(values);
    }
}
