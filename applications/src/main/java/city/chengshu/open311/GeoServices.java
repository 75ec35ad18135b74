package city.chengshu.open311;

import city.chengshu.cases.CaseClass;
import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// What can be requested (服务): the classes that citizens may choose, and what each asks for beyond
/// the standard's own fields.
@Service
public class GeoServices {

    private record Choice(String key, String name) {}

    private record Row(String service, GeoService.Attribute attribute) {}

    private final CaseClasses classes;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    GeoServices(CaseClasses classes, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.classes = classes;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public List<GeoService> list() {
        var asking =
                Set.copyOf(
                        attributes(Optional.empty()).stream()
                                .map(Row::service)
                                .distinct()
                                .toList());
        return classes.listAll().stream()
                .filter(CaseClass::citizen)
                .map(one -> service(one, asking.contains(one.code())))
                .toList();
    }

    private static GeoService service(CaseClass one, boolean metadata) {
        return new GeoService(
                one.code(),
                one.name(),
                Optional.of(one.remark().isEmpty() ? one.nameEn() : one.remark()),
                metadata,
                "realtime",
                Optional.of(one.nameEn()),
                Optional.of(one.groupName()));
    }

    public GeoService.Definition definition(String code) {
        var known = citizenClass(code).code();
        return new GeoService.Definition(
                known, attributes(Optional.of(known)).stream().map(Row::attribute).toList());
    }

    CaseClass citizenClass(String code) {
        return classes.listAll().stream()
                .filter(one -> one.citizen() && one.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Open311Error.SERVICE,
                                "Cannot find service_code "
                                        + code.substring(0, Math.min(60, code.length()))));
    }

    /// Question and answer of each attribute that was sent; what is missing or wrong is refused.
    Map<String, String> answers(String code, GeoParameters sent) {
        var answers = new LinkedHashMap<String, String>();
        for (var one : definition(code).attributes()) {
            var given =
                    one.datatype().equals("multivaluelist")
                            ? sent.all("attribute[%s][]".formatted(one.code()))
                            : sent.all("attribute[%s]".formatted(one.code())).stream()
                                    .limit(1)
                                    .toList();
            if (given.isEmpty() && one.required() && one.variable()) {
                throw GeoParameters.wrong("attribute[%s] is required".formatted(one.code()));
            }
            if (!given.isEmpty()) {
                answers.put(
                        one.description().orElse(one.code()),
                        String.join("、", given.stream().map(text -> answer(one, text)).toList()));
            }
        }
        return answers;
    }

    private static String answer(GeoService.Attribute one, String text) {
        var isRight =
                switch (one.datatype()) {
                    case "number" -> text.matches("-?[0-9]{1,12}([.][0-9]{1,9})?");
                    case "datetime" -> GeoTime.read(text).isPresent();
                    case "singlevaluelist", "multivaluelist" ->
                            one.values().stream().anyMatch(value -> value.key().equals(text));
                    default -> text.length() <= 1_000;
                };
        if (!isRight) {
            throw GeoParameters.wrong(
                    "attribute[%s] is a %s".formatted(one.code(), one.datatype()));
        }
        return one.values().stream()
                .filter(value -> value.key().equals(text))
                .map(GeoService.Value::name)
                .findFirst()
                .orElse(text);
    }

    private List<Row> attributes(Optional<String> service) {
        return jdbc.sql(
                        """
                        select * from open311.attribute
                         where (cast(:service as text) is null or service_code = :service)
                           and valid_from <= :day and (valid_to is null or valid_to > :day)
                         order by service_code, position, code
                        """)
                .param("service", service.orElse(null))
                .param("day", LocalDate.ofInstant(clock.instant(), HouseClock.CITY))
                .query((row, _) ->
                        new Row(
                                row.getString("service_code"),
                                new GeoService.Attribute(
                                        row.getBoolean("variable"),
                                        row.getString("code"),
                                        row.getString("datatype"),
                                        row.getBoolean("required"),
                                        filled(row.getString("datatype_description")),
                                        row.getInt("position"),
                                        filled(row.getString("description")),
                                        values(row.getString("choices")))))
                .list();
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private List<GeoService.Value> values(String choices) {
        return java.util.Arrays.stream(json.readValue(choices, Choice[].class))
                .map(one -> new GeoService.Value(one.key(), one.name()))
                .toList();
    }
}
