package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.chengshu.kernel.HouseClock;
import city.chengshu.retention.ApplyRetention;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Personal data leave when their time is over, wherever they lie; events and figures stay.
@PlatformTest
class RetentionHistoriesTest extends CaseStory {

    @Autowired ApplyRetention applyRetention;

    final Random random = new Random(20261125);

    @Test
    void afterTheirTimeNothingPersonalIsLeftAndEventsAndFiguresAreTheSame() {
        var reports = histories(14);
        var events = eventsWithoutPeople();
        var figures = figures();
        run(Duration.ofDays(4_000), 1_000_000);
        assertThat(left(reports)).as("contact, account, numbers, originals").isZero();
        assertThat(namedEvents()).as("the citizen's name in events").isZero();
        assertThat(eventsWithoutPeople()).isEqualTo(events);
        assertThat(figures()).isEqualTo(figures);
        assertThat(text(http.get().uri("/api/reports").with(citizen).exchange()))
                .as("the account does not know its reports any more")
                .doesNotContain(reports.getFirst().toString());
    }

    @Test
    void beforeTheirTimeNothingGoes() {
        var report = ended("13800005555");
        run(Duration.ofDays(80), 1_000_000);
        assertThat(count("contact is not null and id = :id", report)).isEqualTo(1);
        run(Duration.ofDays(370), 1_000_000);
        assertThat(count("contact is null and id = :id", report)).isEqualTo(1);
        assertThat(count("reporter = '%s' and id = :id".formatted(citizenId), report))
                .as("the account stays longer")
                .isEqualTo(1);
        assertThat(lastLog("CONTACT")).isPositive();
    }

    @Test
    void aNightThatBreaksOffIsFinishedByTheNext() {
        var reports = List.of(ended("13800001111"), ended("13800002222"), ended("13800003333"));
        var erased = run(Duration.ofDays(4_000), 1);
        assertThat(erased).isEqualTo(1);
        for (var night = 0; night < 2_000 && run(Duration.ofDays(4_000), 7) > 0; night++) {
            assertThat(night).isLessThan(1_999);
        }
        assertThat(left(reports)).isZero();
        assertThat(run(Duration.ofDays(4_000), 100)).as("nothing twice").isZero();
    }

    @Test
    void anOpenReportKeepsEverything() {
        var report = submitWith("13800004444");
        run(Duration.ofDays(4_000), 1_000_000);
        assertThat(count("contact is not null and text like '%13800009999%' and id = :id", report))
                .isEqualTo(1);
    }

    @Test
    void aHoldStopsItUntilItIsLifted() {
        var report = ended("13800006666");
        var number = number(report);
        assertThat(hold(number, "retention.hold")).isEqualTo(204);
        assertThat(hold(number, "retention.hold")).as("twice").isEqualTo(409);
        run(Duration.ofDays(4_000), 1_000_000);
        assertThat(
                        count(
                                "contact is not null and reporter = '%s' and id = :id"
                                        .formatted(citizenId),
                                report))
                .isEqualTo(1);
        var id =
                jdbc.sql("select id from retention.hold where case_number = :n")
                        .param("n", number)
                        .query(UUID.class)
                        .single();
        assertThat(
                        post(
                                "/api/retention/holds/%s/lift".formatted(id),
                                ActingAs.staff("retention.hold"),
                                "12345678",
                                "{\"reason\":\"诉讼终结\"}"))
                .hasStatus(204);
        run(Duration.ofDays(4_000), 1_000_000);
        assertThat(left(List.of(report))).isZero();
    }

    @Test
    void theOriginalIsGoneAndItsCopyIsThere() {
        var photo = photo(citizen);
        var report = submit(citizen, "QD01", photo);
        end(report);
        run(Duration.ofDays(4_000), 1_000_000);
        assertThat(
                        http.get()
                                .uri("/api/files/%s/original".formatted(photo))
                                .with(ActingAs.staff("file.original", "case.read")))
                .hasStatus(404);
        assertThat(
                        http.get()
                                .uri("/api/files/%s/display".formatted(photo))
                                .with(ActingAs.staff("case.read")))
                .hasStatusOk();
        var again = photo(citizen);
        assertThat(
                        http.get()
                                .uri("/api/files/%s/original".formatted(again))
                                .with(ActingAs.staff("file.original", "case.read")))
                .as("the same photo sent again has its original again")
                .hasStatusOk();
    }

    @Test
    void eventsAndTheLogOfDeletionsCannotBeChanged() {
        var report = ended("13800007777");
        run(Duration.ofDays(4_000), 1_000_000);
        for (var change :
                List.of(
                        "update cases.case_event set reason = 'x' where case_id = '%s'"
                                .formatted(caseOf(report)),
                        "update cases.case_event set actor = '00000000-0000-0000-0000-000000000001', actor_name = '市民', at = now() where case_id = '%s'"
                                .formatted(caseOf(report)),
                        "update cases.case_event set actor_name = '别人' where case_id = '%s'"
                                .formatted(caseOf(report)),
                        "delete from cases.case_event where case_id = '%s'"
                                .formatted(caseOf(report)),
                        "delete from retention.deletion",
                        "update retention.deletion set amount = 1")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void oldNoticesLeaveAndTheReadingWithThem() {
        ended("13800008888");
        assertThat(
                        jdbc.sql("select count(*) from notices.notice where person = :id")
                                .param("id", citizenId)
                                .query(Integer.class)
                                .single())
                .isPositive();
        run(Duration.ofDays(4_000), 1_000_000);
        assertThat(
                        jdbc.sql("select count(*) from notices.notice where person = :id")
                                .param("id", citizenId)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aCitizenErasesTheContactOfWhatIsOver() {
        var over = ended("13800001212");
        var open = submitWith("13800003434");
        assertThat(post("/api/retention/my-contact/erase", citizen, "12345678", "{}"))
                .hasStatusOk();
        assertThat(count("contact is null and contact_erased_at is not null and id = :id", over))
                .isEqualTo(1);
        assertThat(count("contact is not null and id = :id", open)).isEqualTo(1);
        assertThat(
                        post(
                                "/api/retention/my-contact/erase",
                                ActingAs.staff("retention.edit"),
                                "12345678",
                                "{}"))
                .hasStatus(403);
    }

    @Test
    void aRuleIsFollowedByANewVersionFromADayOn() {
        var today = LocalDate.now(HouseClock.CITY);
        var body =
                "{\"kind\":\"CONTACT\",\"classCode\":\"QD08\",\"outcome\":\"CLOSED\",\"days\":%d,\"from\":\"%s\",\"reason\":\"本市规定\"}";
        assertThat(rule(body.formatted(30, today), "retention.edit")).isEqualTo(201);
        assertThat(rule(body.formatted(60, today.plusDays(5)), "retention.edit")).isEqualTo(201);
        assertThat(rule(body.formatted(60, today.minusDays(1)), "retention.edit")).isEqualTo(422);
        assertThat(rule(body.formatted(-1, today), "retention.edit")).isEqualTo(422);
        assertThat(rule("{}", "retention.edit")).isEqualTo(422);
        assertThat(
                        jdbc.sql(
                                        "select valid_to from retention.rule where class_code = 'QD08' and days = 30")
                                .query(LocalDate.class)
                                .single())
                .isEqualTo(today.plusDays(5));
    }

    @Test
    void aPreviewSaysWhatWouldGoAndErasesNothing() {
        var report = ended("13800005656");
        var answer =
                http.get()
                        .uri(
                                "/api/retention/preview?kind=CONTACT&classCode=QD01&outcome=CLOSED&days=0")
                        .with(ActingAs.staff("retention.read"))
                        .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(JSON.readTree(text(answer)).path("amount").asInt()).isPositive();
        assertThat(count("contact is not null and id = :id", report)).isEqualTo(1);
    }

    @Test
    void whoMayNotIsRefused() {
        assertThat(hold(number(submitWith("13800007878")), "retention.read")).isEqualTo(403);
        assertThat(rule("{}", "retention.read")).isEqualTo(403);
        assertThat(post("/api/retention/run", ActingAs.staff("retention.read"), "12345678", "{}"))
                .hasStatus(403);
        for (var path : List.of("rules", "log", "holds")) {
            assertThat(http.get().uri("/api/retention/" + path).with(ActingAs.staff("case.read")))
                    .hasStatus(403);
            assertThat(
                            http.get()
                                    .uri("/api/retention/" + path)
                                    .with(ActingAs.staff("retention.read")))
                    .hasStatusOk();
        }
    }

    private int run(Duration later, int most) {
        return HouseClock.at(Instant.now().plus(later), () -> applyRetention.run(most));
    }

    /// Reports that were closed, rejected, merged or joined, with contacts, photos and evaluations.
    private List<UUID> histories(int many) {
        return java.util.stream.IntStream.range(0, many).mapToObj(_ -> history()).toList();
    }

    private UUID history() {
        var report = submitWith("1380000%04d".formatted(random.nextInt(10_000)));
        if (random.nextInt(4) == 0) {
            var other = submitWith("13911112222");
            assertOk(
                    post(
                            "/api/cases/%s/merge".formatted(caseOf(other)),
                            allBut(""),
                            UUID.randomUUID().toString(),
                            "{\"version\":%d,\"target\":\"%s\",\"reason\":\"同一问题\"}"
                                    .formatted(version(caseOf(other)), caseOf(report))));
        }
        end(report);
        if (random.nextBoolean()) {
            evaluate(report, citizen);
        }
        return report;
    }

    private UUID ended(String phone) {
        var report = submitWith(phone);
        end(report);
        return report;
    }

    private UUID submitWith(String phone) {
        var answer =
                post(
                        "/api/reports",
                        citizen,
                        UUID.randomUUID().toString(),
                        body(
                                        "QD01",
                                        ",\"photos\":[\"%s\"],\"contactName\":\"张三\",\"contactPhone\":\"%s\""
                                                .formatted(photo(citizen), phone),
                                        false)
                                .replace("路边有垃圾", "路边有垃圾，请打13800009999"));
        assertThat(answer).as(text(answer)).hasStatus(201);
        return UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
    }

    /// All the way to the end, as people do it.
    private void end(UUID report) {
        var found = caseOf(report);
        var handler = handlerOf(found);
        assertOk(act(found, "sign", handler, ""));
        assertOk(act(found, "finish", handler, with(photo(handler))));
        assertOk(act(found, "check-pass", inspector, with(photo(inspector))));
        assertOk(act(found, "close", shift, ""));
    }

    private String number(UUID report) {
        return jdbc.sql("select number from cases.city_case where id = :id")
                .param("id", caseOf(report))
                .query(String.class)
                .single();
    }

    private int hold(String number, String permission) {
        return post(
                        "/api/retention/holds",
                        ActingAs.staff(permission),
                        "12345678",
                        "{\"caseNumber\":\"%s\",\"reason\":\"诉讼中\"}".formatted(number))
                .getResponse()
                .getStatus();
    }

    private int rule(String body, String permission) {
        return post(
                        "/api/retention/rules",
                        ActingAs.staff(permission),
                        UUID.randomUUID().toString(),
                        body)
                .getResponse()
                .getStatus();
    }

    private int left(List<UUID> reports) {
        return jdbc.sql(
                        """
                        select count(*) from reporting.report r left join cases.case_report l on l.report = r.id
                          left join cases.city_case c on c.id = l.case_id left join files.file f on f.subject = r.id
                         where r.id = any(cast(:ids as uuid[]))
                           and (r.contact is not null or r.reporter = :citizen or l.reporter is not null
                                or r.text like '%13800009999%' or c.text like '%13800009999%'
                                or f.original_erased_at is null or f.longitude is not null or f.uploader = :citizen
                                or exists (select from cases.case_event e where e.case_id = l.case_id and e.actor = :citizen))
                        """)
                .param("ids", reports.stream().map(UUID::toString).toArray(String[]::new))
                .param("citizen", citizenId)
                .query(Integer.class)
                .single();
    }

    private int namedEvents() {
        return jdbc.sql("select count(*) from cases.case_event where actor = :id")
                .param("id", citizenId)
                .query(Integer.class)
                .single();
    }

    /// Everything of all events but who the citizens were.
    private String eventsWithoutPeople() {
        return jdbc.sql(
                        """
                        select md5(string_agg((to_jsonb(e) - 'actor' - 'actor_name')::text, '|' order by case_id, seq))
                          from cases.case_event e
                        """)
                .query(String.class)
                .single();
    }

    private String figures() {
        return jdbc.sql(
                        "select md5(coalesce(string_agg(to_jsonb(f)::text, '|' order by to_jsonb(f)::text), '')) from indicators.fact f")
                .query(String.class)
                .single();
    }

    private int count(String where, UUID report) {
        return jdbc.sql("select count(*) from reporting.report where " + where)
                .param("id", report)
                .query(Integer.class)
                .single();
    }

    private int lastLog(String kind) {
        return jdbc.sql(
                        "select amount from retention.deletion where kind = :kind order by id desc limit 1")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }
}
