package city.chengshu.cases;

import city.chengshu.kernel.DataScope;
import city.chengshu.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a case knows of its reporters leaves with their time (案件中的个人信息): who it was, and numbers in
/// their words. Events stay, with their times, roles and reasons; no figure changes.
@Service
public class ForgetReporters {

    private static final String OF_REPORTS =
            "(select case_id from cases.case_report where report = any(cast(:reports as uuid[])))";

    private final JdbcClient jdbc;

    ForgetReporters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The cases a report belongs to now and came out of.
    public Map<UUID, Set<UUID>> casesOf(List<UUID> reports) {
        record Link(UUID report, UUID found) {}
        return jdbc
                .sql(
                        """
                        select report, unnest(came_from || case_id) from cases.case_report
                         where report = any(cast(:reports as uuid[]))
                        """)
                .param("reports", texts(reports))
                .query((row, _) ->
                        new Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Link::report, Collectors.mapping(Link::found, Collectors.toSet())));
    }

    /// @param nobody who stands in their place
    @Transactional
    public void unlink(List<UUID> reports, UUID nobody) {
        jdbc.sql(
                        """
                        update cases.case_event e set actor = :nobody, actor_name = '市民'
                          from cases.case_report r
                         where r.report = any(cast(:reports as uuid[])) and r.reporter is not null
                           and e.case_id = any(r.came_from || r.case_id) and e.actor = r.reporter
                        """)
                .param("reports", texts(reports))
                .param("nobody", nobody)
                .update();
        jdbc.sql(
                        "update cases.case_report set reporter = null where report = any(cast(:reports as uuid[]))")
                .param("reports", texts(reports))
                .update();
    }

    private record Words(UUID id, String text, String address) {}

    /// @param mask what is left of a text
    @Transactional
    public void maskTexts(List<UUID> reports, UnaryOperator<String> mask) {
        jdbc.sql("select id, text, address from cases.city_case where id in " + OF_REPORTS)
                .param("reports", texts(reports))
                .query((row, _) ->
                        new Words(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list()
                .forEach(one -> mask(one, mask.apply(one.text()), mask.apply(one.address())));
    }

    /// What a case is found by follows its words.
    private void mask(Words one, String text, String address) {
        if (text.equals(one.text()) && address.equals(one.address())) {
            return;
        }
        jdbc.sql(
                        """
                        with masked as (
                            update cases.city_case set text = :text, address = :address where id = :id)
                        update cases.case_words set grams = extensions.bigrams(:text || ' ' || :address)
                         where case_id = :id
                        """)
                .param("id", one.id())
                .param("text", text)
                .param("address", address)
                .update();
    }

    /// The case people call by this number, for whoever may see it.
    public CaseId getByNumber(String number, DataScope scope) {
        return scope.bind(
                        jdbc.sql(
                                        "select c.id from cases.city_case c where c.number = :number and "
                                                + scope.sql("c.region", "c.unit"))
                                .param("number", number))
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN,
                                "Cannot find case %s: not there for you"
                                        .formatted(
                                                number.substring(
                                                        0, Math.min(40, number.length())))));
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
