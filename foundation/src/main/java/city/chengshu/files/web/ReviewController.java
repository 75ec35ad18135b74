package city.chengshu.files.web;

import city.chengshu.files.FileId;
import city.chengshu.files.FilesError;
import city.chengshu.files.PublicRule;
import city.chengshu.files.ReviewFile;
import city.chengshu.files.ReviewFile.Decision;
import city.chengshu.files.SetPublicRule;
import city.chengshu.files.Sight;
import city.chengshu.files.Sight.Kind;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Which photos the public may see, decided by people and by the rule they set.
@RestController
class ReviewController {

    /// Coordinates are shares of width and height, from 0 to 1.
    ///
    /// @param confidence how sure the machine was; left out for a box that a person drew
    record BoxBody(
            @NotNull Kind kind,
            double x,
            double y,
            double width,
            double height,
            @Nullable Double confidence) {

        static BoxBody of(Sight box) {
            return new BoxBody(
                    box.kind(), box.x(), box.y(), box.width(), box.height(), box.confidence());
        }

        Sight sight() {
            try {
                return new Sight(
                        kind, x, y, width, height, Optional.ofNullable(confidence).orElse(1.0));
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(
                        FilesError.WRONG_BOX, "Cannot hide the box: " + wrong.getMessage());
            }
        }
    }

    /// @param verdict CLEAR, BLURRED, UNSURE or FAILED; empty while no machine has looked
    record Waiting(
            UUID id,
            UUID subject,
            String role,
            Instant uploadedAt,
            @Nullable String verdict,
            List<BoxBody> boxes) {
        static Waiting of(ReviewFile.Waiting one) {
            return new Waiting(
                    one.id(),
                    one.subject(),
                    one.role(),
                    one.uploadedAt(),
                    one.verdict().orElse(null),
                    one.boxes().stream().map(BoxBody::of).toList());
        }
    }

    /// @param boxes all that is hidden in the public copy; left out: nothing
    record ReviewBody(@NotNull Decision decision, @Nullable List<@NotNull @Valid BoxBody> boxes) {

        List<Sight> sights() {
            return boxes == null ? List.of() : boxes.stream().map(BoxBody::sight).toList();
        }
    }

    record PublicRuleBody(
            double doubt, double sure, boolean releaseClear, boolean releaseBlurred, int seconds) {

        static PublicRuleBody of(PublicRule rule) {
            return new PublicRuleBody(
                    rule.doubt(),
                    rule.sure(),
                    rule.releaseClear(),
                    rule.releaseBlurred(),
                    rule.seconds());
        }

        PublicRule rule() {
            try {
                return new PublicRule(doubt, sure, releaseClear, releaseBlurred, seconds);
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(
                        FilesError.WRONG_RULE, "Cannot set the rule: " + wrong.getMessage());
            }
        }
    }

    private final ReviewFile reviewFile;
    private final SetPublicRule setPublicRule;

    ReviewController(ReviewFile reviewFile, SetPublicRule setPublicRule) {
        this.reviewFile = reviewFile;
        this.setPublicRule = setPublicRule;
    }

    @GetMapping("/api/files/review")
    @Permit(value = "file.review", audit = "file.review.list")
    List<Waiting> waiting() {
        return reviewFile.listWaiting().stream().map(Waiting::of).toList();
    }

    @PostMapping("/api/files/{id}/review")
    @Permit(value = "file.review", audit = "file.review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable UUID id, @Valid @RequestBody ReviewBody body, Actor actor) {
        reviewFile.review(new FileId(id), body.decision(), body.sights(), actor);
    }

    @GetMapping("/api/files/public-rule")
    @Permit(value = "file.review", audit = "file.rule.read", recorded = false)
    PublicRuleBody rule() {
        return PublicRuleBody.of(setPublicRule.get());
    }

    @PutMapping("/api/files/public-rule")
    @Permit(value = "file.rule", audit = "file.rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setRule(@Valid @RequestBody PublicRuleBody body, Actor actor) {
        setPublicRule.set(body.rule(), actor);
    }
}
