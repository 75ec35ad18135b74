package city.chengshu.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import city.chengshu.kernel.Refusal;
import city.chengshu.testing.ActingAs;
import city.chengshu.testing.PlatformTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A class is suggested from words, by a model that was measured.
@PlatformTest
class SuggestionTest {

    static final List<String> LITTER = List.of("垃圾", "满溢", "异味", "清扫", "脏乱", "污渍");
    static final List<String> PARKING = List.of("乱停", "车辆", "占道", "机动车", "堵门", "停放");

    @Autowired TrainClasses trainClasses;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester http;

    @BeforeEach
    void noModel() {
        jdbc.sql("truncate suggestion.model").update();
        jdbc.sql("update suggestion.version set number = number + 1").update();
        // As another node would: within a second.
        await().until(() -> suggest("垃圾乱停").size() == 0);
    }

    @Test
    void theThreeLikeliestAreSuggestedAndNothingIsKnownOfTheReporter() {
        var trained = trainClasses.train(corpus("QD01", "QD02"), List.of(), "test", _ -> {});
        assertThat(trained.used()).as(trained.why()).isTrue();
        assertThat(trained.card().macroF1()).isGreaterThan(0.9);
        var best = suggest("小区门口垃圾满溢没人清扫，电话13800000000").path(0);
        assertThat(best.path("code").asString()).isEqualTo("QD01");
        assertThat(best.path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(suggest("机动车乱停堵门").path(0).path("code").asString()).isEqualTo("QD02");
        var features =
                jdbc.sql("select encode(weights, 'escape') from suggestion.model")
                        .query(String.class)
                        .optional();
        assertThat(features.orElse("")).doesNotContain("13800000000");
    }

    @Test
    void theSameCorpusGivesTheSameModel() {
        var corpus = corpus("QD01", "QD02");
        var one = TextModel.train(corpus).score("", "垃圾占道");
        assertThat(TextModel.train(corpus).score("", "垃圾占道")).isEqualTo(one);
    }

    @Test
    void theCataloguesOwnWordsTeachWhatNoReportSaidYet() {
        var catalogue =
                List.of(
                        new LabelledText("", "井盖缺失 井盖破损", "QD04"),
                        new LabelledText("", "井盖缺失 路灯不亮", "QD04"));
        var corpus = corpus("QD01", "QD02");
        assertThat(TextModel.train(corpus, catalogue).score("", "井盖缺失").getFirst().label())
                .isEqualTo("QD04");
        assertThat(
                        CrossValidation.of(corpus, catalogue, _ -> {}).figures().stream()
                                .map(ModelCard.ClassFigure::label))
                .as("what it was told is not measured")
                .containsExactly("QD01", "QD02");
    }

    @Test
    void theSameTextNeverStandsOnBothSidesOfTheMeasurement() {
        var random = new Random(1);
        var corpus = new ArrayList<LabelledText>();
        for (var i = 0; i < 60; i++) {
            // Each text comes five times under a class drawn by lot: nothing can be learned but by
            // heart.
            var text =
                    "文" + Character.toString(0x4E00 + i * 7) + Character.toString(0x5000 + i * 11);
            var label = random.nextBoolean() ? "QD01" : "QD02";
            for (var copy = 0; copy < 5; copy++) {
                corpus.add(new LabelledText("", text + copy, label));
            }
        }
        assertThat(CrossValidation.of(corpus, List.of(), _ -> {}).macroF1())
                .as("learned by heart it would be 1")
                .isLessThan(0.75);
    }

    @Test
    void aWorseModelAndOneOfForeignClassesAreMeasuredButNotUsed() {
        trainClasses.train(corpus("QD01", "QD02"), List.of(), "good", _ -> {});
        var noise = new ArrayList<LabelledText>();
        corpus("QD01", "QD02")
                .forEach(one ->
                        noise.add(
                                new LabelledText(
                                        "",
                                        one.text(),
                                        one.text().hashCode() % 2 == 0 ? "QD01" : "QD02")));
        assertThat(trainClasses.train(noise, List.of(), "noise", _ -> {}).used()).isFalse();
        assertThat(trainClasses.train(corpus("教育", "卫生"), List.of(), "foreign", _ -> {}).why())
                .contains("no class of this city");
        assertThat(
                        json(get("/api/class-suggestions/model", ActingAs.staff("class.read")))
                                .path("source")
                                .asString())
                .isEqualTo("good");
    }

    @Test
    void withoutAModelOrOutOfReachThereIsNoSuggestionAndNoError() {
        assertThat(suggest("垃圾").size()).isZero();
        assertThat(get("/api/class-suggestions/model", ActingAs.staff("class.read")))
                .hasStatus(404);
        jdbc.sql(
                        """
                        insert into suggestion.model values (uuidv7(), now(), 'broken', 1, '{}', 'x', 'y', true)
                        """)
                .update();
        jdbc.sql("update suggestion.version set number = number + 1").update();
        await().during(java.time.Duration.ofMillis(1_200)).until(() -> suggest("垃圾").size() == 0);
    }

    @Test
    void hostileTextIsRefusedOrAnswered() {
        trainClasses.train(corpus("QD01", "QD02"), List.of(), "test", _ -> {});
        for (var text : List.of("", " ", "\\u0000", "x", "🙂", "\\ud800")) {
            assertThat(
                            post("/api/public/class-suggestions", text, ActingAs.anonymous())
                                    .getResponse()
                                    .getStatus())
                    .as(text)
                    .isLessThan(500);
        }
        assertThat(post("/api/public/class-suggestions", "垃".repeat(8001), ActingAs.anonymous()))
                .hasStatus(422);
        assertThat(post("/api/class-suggestions", "垃圾", ActingAs.citizen())).hasStatus(403);
        assertThat(post("/api/class-suggestions", "垃圾", ActingAs.anonymous())).hasStatus(401);
        assertThat(get("/api/class-suggestions/model", ActingAs.staff("case.read"))).hasStatus(403);
    }

    @Test
    void tooFewTextsAreRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        trainClasses.train(
                                List.of(new LabelledText("", "垃圾", "QD01")),
                                List.of(),
                                "test",
                                _ -> {}))
                .withMessageStartingWith("Cannot train");
    }

    private static List<LabelledText> corpus(String one, String other) {
        var random = new Random(7);
        var corpus = new ArrayList<LabelledText>();
        for (var i = 0; i < 120; i++) {
            var words = i % 2 == 0 ? LITTER : PARKING;
            var text =
                    words.get(random.nextInt(6))
                            + Character.toString(0x4E00 + random.nextInt(900))
                            + words.get(random.nextInt(6));
            corpus.add(new LabelledText("", text, i % 2 == 0 ? one : other));
        }
        return corpus;
    }

    private JsonNode suggest(String text) {
        return json(post("/api/public/class-suggestions", text, ActingAs.anonymous()));
    }

    private MvcTestResult post(String uri, String text, RequestPostProcessor who) {
        return http.post()
                .uri(uri)
                .with(who)
                .contentType("application/json")
                .content("{\"text\":\"%s\"}".formatted(text))
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return http.get().uri(uri).with(who).exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return JsonMapper.shared()
                .readTree(
                        new String(
                                result.getResponse().getContentAsByteArray(),
                                java.nio.charset.StandardCharsets.UTF_8));
    }
}
