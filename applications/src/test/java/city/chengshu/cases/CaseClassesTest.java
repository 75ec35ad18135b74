package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Classes are data with effective dates.
@PlatformTest
class CaseClassesTest extends CaseStory {

    @Autowired CaseClasses classes;

    @Test
    void theAnswerToAChangeIsTheChange() {
        var editor = ActingAs.staff("class.edit", "class.read");
        var changed =
                http.put()
                        .uri("/api/classes/SW06")
                        .with(editor)
                        .contentType("application/json")
                        .content(
                                """
                                {"anonymous":false,"shortPath":false,"limits":{"A":{"amount":7,"unit":"WORKING_HOUR"}}}
                                """)
                        .exchange();
        assertThat(changed).hasStatusOk();
        assertThat(
                        JSON.readTree(text(changed))
                                .path("conditions")
                                .path(0)
                                .path("limit")
                                .path("amount")
                                .asInt())
                .isEqualTo(7);
        for (var limits :
                new String[] {
                    "null",
                    "{\"A\":null}",
                    "{\"A\":{\"amount\":0,\"unit\":\"WORKING_DAY\"}}",
                    "{\"Z\":{\"amount\":1,\"unit\":\"WORKING_DAY\"}}"
                }) {
            assertThat(
                            http.put()
                                    .uri("/api/classes/SW06")
                                    .with(editor)
                                    .contentType("application/json")
                                    .content(
                                            "{\"anonymous\":false,\"shortPath\":false,\"limits\":"
                                                    + limits
                                                    + "}"))
                    .as(limits)
                    .hasStatus4xxClientError();
        }
    }

    @Test
    void anEndedClassIsReadButNotChosen() throws Exception {
        jdbc.sql(
                        """
                        insert into cases.case_class (code, name, name_en, family, group_name, icon, anonymous, citizen,
                                                      short_path, position, valid_from, valid_to)
                        values ('OLD1', '旧类', 'Old', 'OCCURRENCE', '其他', 'other', true, true, false, 200,
                                '2020-01-01', '2024-01-01')
                        """)
                .update();
        jdbc.sql("update cases.version set number = number + 1").update();
        org.awaitility.Awaitility.await().until(() -> isKnown("OLD1"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> classes.choose("OLD1"));
        assertThat(classes.find("OLD1")).isEmpty();
        assertThat(classes.listAll()).extracting(CaseClass::code).doesNotContain("OLD1");
        var then = Instant.parse("2023-06-01T00:00:00Z");
        assertThat(HouseClock.at(then, () -> classes.choose("OLD1").code())).isEqualTo("OLD1");
    }

    private boolean isKnown(String code) {
        try {
            return classes.getClass(code).code().equals(code);
        } catch (Refusal notYet) {
            return false;
        }
    }

    @Test
    void aRejectionIsCountedByCodeAndToldInWords() {
        var report = submit(citizen, "QD00", photo(citizen));
        var found = caseOf(report);
        var acceptor = ActingAs.staff("case.reject");
        assertThat(act(found, "reject", acceptor, ",\"rejectionReason\":\"NO\"")).hasStatus(400);
        assertOk(act(found, "reject", acceptor, ",\"rejectionReason\":\"NOT_OURS\""));
        var last = dossier(found, inspector).path("steps").path(1);
        assertThat(last.path("reason").asString()).isEqualTo("不属于城市管理受理范围");
        assertThat(last.path("payload").path("rejection").asString()).isEqualTo("NOT_OURS");
    }

    @Test
    void aPhotoThatIsNullIsRefused() {
        for (var uri :
                new String[] {
                    "/api/reports", "/api/cases", "/api/cases/" + UUID.randomUUID() + "/sign"
                }) {
            var body =
                    "{\"version\":1,\"longitude\":120.38,\"latitude\":36.06,\"classCode\":\"QD01\",\"anonymous\":false,\"photos\":[null]}";
            assertThat(
                            post(
                                    uri,
                                    ActingAs.staff("case.register", "case.sign"),
                                    UUID.randomUUID().toString(),
                                    body))
                    .as(uri)
                    .hasStatus(422);
        }
    }
}
