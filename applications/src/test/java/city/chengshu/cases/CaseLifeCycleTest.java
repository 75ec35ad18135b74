package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseLifeCycleTest {

    static final Path DRAWING = Path.of("..", "docs", "flows", "case-life-cycle.md");

    @Test
    void everyStateCanBeReached() {
        var reached = EnumSet.noneOf(CaseState.class);
        CaseLifeCycle.TRANSITIONS.forEach(transition -> reached.addAll(transition.to()));
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void everyStateCanBeLeftUnlessItIsAnEnd() {
        for (var state : CaseState.values()) {
            var left =
                    Arrays.stream(CaseAction.values())
                            .anyMatch(action -> isPossible(state, action));
            assertThat(left || state.isEnd()).as(state.name()).isTrue();
        }
        assertThat(
                        Arrays.stream(CaseAction.values())
                                .filter(action -> isPossible(CaseState.REJECTED, action)))
                .isEmpty();
    }

    @Test
    void everyEndCanBeReachedFromEveryOpenState() {
        for (var state : CaseState.values()) {
            if (!state.isEnd()) {
                assertThat(reachableFrom(state)).as(state.name()).contains(CaseState.CLOSED);
            }
        }
    }

    @Test
    void anActionLeadsToOneStateOnly() {
        for (var action : CaseAction.values()) {
            assertThat(
                            CaseLifeCycle.TRANSITIONS.stream()
                                    .filter(transition -> transition.action() == action))
                    .as(action.name())
                    .hasSize(1);
        }
    }

    /// Writes the drawing when the environment variable `CHENGSHU_REWRITE` is set.
    @Test
    void theDrawingInTheDocsIsTrue() throws IOException {
        if (System.getenv("CHENGSHU_REWRITE") != null) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawing());
        }
        assertThat(Files.readString(DRAWING)).isEqualTo(drawing());
    }

    private static boolean isPossible(CaseState state, CaseAction action) {
        return CaseLifeCycle.TRANSITIONS.stream()
                .anyMatch(one -> one.action() == action && one.from().contains(state));
    }

    private static EnumSet<CaseState> reachableFrom(CaseState start) {
        var reached = EnumSet.of(start);
        for (var round = 0; round < CaseState.values().length; round++) {
            CaseLifeCycle.TRANSITIONS.stream()
                    .filter(transition -> transition.from().stream().anyMatch(reached::contains))
                    .forEach(transition -> reached.addAll(transition.to()));
        }
        return reached;
    }

    private static String drawing() {
        var arrows =
                CaseLifeCycle.TRANSITIONS.stream()
                        .flatMap(CaseLifeCycleTest::arrows)
                        .collect(Collectors.joining("\n"));
        var notes =
                CaseLifeCycle.TRANSITIONS.stream()
                        .filter(CaseLifeCycle.Transition::stays)
                        .map(one ->
                                "| %s `%s` | %s |"
                                        .formatted(
                                                one.action().chinese(),
                                                one.action(),
                                                one.from().stream()
                                                        .sorted()
                                                        .map(CaseState::chinese)
                                                        .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining("\n"));
        var states =
                Arrays.stream(CaseState.values())
                        .map(state ->
                                "| `%s` | %s | %s |"
                                        .formatted(
                                                state, state.chinese(), state.isEnd() ? "yes" : ""))
                        .collect(Collectors.joining("\n"));
        return """
        # The life cycle of a case

        Drawn by `CaseLifeCycleTest` from `CaseLifeCycle`: change the code, then run the test with `CHENGSHU_REWRITE=1`.

        ```mermaid
        stateDiagram-v2
            [*] --> REPORTED: 登记 register
        %s
            REJECTED --> [*]
            CLOSED --> [*]
            VOIDED --> [*]
        ```

        撤销并案 `UNMERGE` leads back to the state before the merge. What is put on record without moving the case:

        | action | where |
        |---|---|
        %s

        | state | 中文 | end |
        |---|---|---|
        %s
        """
                .formatted(arrows, notes, states);
    }

    private static Stream<String> arrows(CaseLifeCycle.Transition transition) {
        if (transition.stays() || transition.action() == CaseAction.UNMERGE) {
            return Stream.empty();
        }
        return transition.from().stream()
                .sorted()
                .map(from ->
                        "    %s --> %s: %s %s"
                                .formatted(
                                        from,
                                        transition.to().iterator().next(),
                                        transition.action().chinese(),
                                        transition.action().name().toLowerCase()));
    }
}
