package city.chengshu.cases;

import city.chengshu.kernel.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How grave a case can be (级别): rows of the city.
@Service
public class CaseLevels {

    public record Level(String code, String name, String nameEn) {}

    private final JdbcClient jdbc;

    CaseLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Level> listAll() {
        return jdbc.sql("select code, name, name_en from cases.case_level order by position, code")
                .query((row, _) ->
                        new Level(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("name_en")))
                .list();
    }

    Level get(String code) {
        return listAll().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                CaseError.UNKNOWN_LEVEL,
                                "Cannot use level %s: no such level".formatted(code)));
    }

    /// Names a level, or adds one after the others.
    public Level put(Level level) {
        jdbc.sql(
                        """
                        insert into cases.case_level (code, name, name_en, position)
                        select :code, :name, :nameEn, 1 + max(position) from cases.case_level
                        on conflict (code) do update set name = :name, name_en = :nameEn
                        """)
                .param("code", level.code())
                .param("name", level.name())
                .param("nameEn", level.nameEn())
                .update();
        return level;
    }
}
