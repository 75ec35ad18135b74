package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A grid worker sees a problem and puts it right, over HTTP.
@PlatformTest
class SelfHandledTest extends CaseStory {

    final RequestPostProcessor gridWorker = staff(List.of(), "case.self_handle", "case.read");

    @Test
    void whatIsPutRightOnTheSpotWaitsForAnotherPersonToCloseItWithBothPhotos() {
        var before = photo(gridWorker);
        var after = photo(gridWorker);
        var answer = handle(gridWorker, UUID.randomUUID().toString(), list(before), list(after));
        assertThat(answer).hasStatus(201);
        var found = UUID.fromString(JSON.readTree(text(answer)).get("id").asString());
        assertThat(state(found)).isEqualTo(CaseState.TO_CLOSE);
        var shown = dossier(found, gridWorker).path("found");
        assertThat(shown.path("photosBefore").toString()).contains(before.toString());
        assertThat(shown.path("photosAfter").toString()).contains(after.toString());
        assertThat(openTasks(found)).as("to close").isEqualTo(1);
        assertOk(act(found, "close", shift, ""));
    }

    @Test
    void sentTwiceItIsOneCase() {
        var key = UUID.randomUUID().toString();
        var before = list(photo(gridWorker));
        var after = list(photo(gridWorker));
        assertThat(text(handle(gridWorker, key, before, after)))
                .isEqualTo(text(handle(gridWorker, key, before, after)));
    }

    @Test
    void withoutBothPhotosOrThePermissionNothingIsRegistered() {
        var cases = cases();
        assertThat(handle(gridWorker, "a" + UUID.randomUUID(), list(), list(photo(gridWorker))))
                .hasStatus(422);
        assertThat(handle(gridWorker, "b" + UUID.randomUUID(), list(photo(gridWorker)), list()))
                .hasStatus(422);
        assertThat(handle(shift, "c" + UUID.randomUUID(), list(photo(shift)), list(photo(shift))))
                .hasStatus(403);
        assertThat(cases()).isEqualTo(cases);
    }

    private int cases() {
        return jdbc.sql("select count(*) from cases.city_case").query(Integer.class).single();
    }

    private static String list(UUID... photos) {
        return photos.length == 0 ? "[]" : "[\"%s\"]".formatted(photos[0]);
    }

    private MvcTestResult handle(
            RequestPostProcessor who, String key, String before, String after) {
        return post(
                "/api/cases/handled",
                who,
                key,
                "{\"classCode\":\"QD01\",\"longitude\":120.3826,\"latitude\":36.0671,\"text\":\"小广告\",\"before\":%s,\"after\":%s}"
                        .formatted(before, after));
    }
}
