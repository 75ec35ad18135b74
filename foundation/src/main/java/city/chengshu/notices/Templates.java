package city.chengshu.notices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /// What senders fill in this text; none for an unknown code.
    List<String> places(String code) {
        return jdbc.sql("select name from notices.template_place where code = :code order by name")
                .param("code", code)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /// Every text in force at a moment.
    List<ListTemplates.Text> list(Instant at) {
        return jdbc.sql(
                        """
                        select distinct on (t.code, t.language) t.code, t.language, t.subject, t.body,
                               array(select p.name from notices.template_place p
                                      where p.code = t.code order by p.name) as places
                          from notices.template t where t.effective_from <= :at
                         order by t.code, t.language desc, t.effective_from desc
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new ListTemplates.Text(
                                row.getString("code"),
                                row.getString("language"),
                                row.getString("subject"),
                                row.getString("body"),
                                List.of((String[]) row.getArray("places").getArray())))
                .list();
    }

    /// The text from a moment on.
    void put(String code, Language language, Template text, Instant from) {
        jdbc.sql(
                        """
                        insert into notices.template (code, language, effective_from, subject, body)
                        values (:code, :language, :from, :subject, :body)
                        on conflict (code, language, effective_from)
                        do update set subject = excluded.subject, body = excluded.body
                        """)
                .param("code", code)
                .param("language", language.code())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("subject", text.subject())
                .param("body", text.body())
                .update();
    }
}
