package city.chengshu.cases.web;

import city.chengshu.cases.Case;
import city.chengshu.cases.CaseClasses;
import city.chengshu.cases.CaseId;
import city.chengshu.cases.CaseState;
import city.chengshu.cases.LookUpContact;
import city.chengshu.cases.OpenCase;
import city.chengshu.cases.ReadDossier;
import city.chengshu.cases.SearchCases;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Idempotency;
import city.chengshu.kernel.KernelError;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.kernel.web.Permit;
import city.chengshu.region.Box;
import city.chengshu.region.Place;
import city.chengshu.reporting.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Looking at cases, and registering one.
@RestController
class CaseController {

    record RegisterBody(
            @NotNull @Size(max = 40) String classCode,
            double longitude,
            double latitude,
            @Nullable @Size(max = 200) String address,
            @Nullable @Size(max = 500) String text,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos) {}

    record FilterParameters(
            @Nullable CaseState state,
            @Nullable String classCode,
            @Nullable String region,
            @Nullable UUID unit,
            @Nullable String q,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Boolean overdue,
            @Nullable String bbox,
            SearchCases.@Nullable Order order,
            @Nullable @Size(max = 80) String cursor) {

        boolean isNewestFirst() {
            return order == null || order == SearchCases.Order.NEWEST;
        }

        SearchCases.Query query() {
            return new SearchCases.Query(
                    Optional.ofNullable(state),
                    Optional.ofNullable(classCode).filter(code -> !code.isEmpty()),
                    Optional.ofNullable(region).filter(prefix -> prefix.matches("\\d{2,12}")),
                    Optional.ofNullable(unit),
                    Optional.ofNullable(q).filter(words -> words.indexOf('\0') < 0),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Boolean.TRUE.equals(overdue),
                    box(),
                    isNewestFirst() ? before() : Optional.empty());
        }

        private Optional<UUID> before() {
            try {
                return Optional.ofNullable(cursor).map(UUID::fromString);
            } catch (IllegalArgumentException unreadable) {
                throw new Refusal(KernelError.UNREADABLE, "Cannot search: not a cursor");
            }
        }

        private Optional<Box> box() {
            try {
                return Optional.ofNullable(bbox).map(Box::parse);
            } catch (IllegalArgumentException wrong) {
                throw new Refusal(
                        KernelError.UNREADABLE, "Cannot search: bbox needs west,south,east,north");
            }
        }
    }

    private final SearchCases searchCases;
    private final ReadDossier readDossier;
    private final OpenCase openCase;
    private final LookUpContact lookUpContact;
    private final CaseClasses classes;
    private final Idempotency idempotency;
    private final Clock clock;

    // Seven: one controller for everything that looks at cases.
    CaseController(
            SearchCases searchCases,
            ReadDossier readDossier,
            OpenCase openCase,
            LookUpContact lookUpContact,
            CaseClasses classes,
            Idempotency idempotency,
            Clock clock) {
        this.searchCases = searchCases;
        this.readDossier = readDossier;
        this.openCase = openCase;
        this.lookUpContact = lookUpContact;
        this.classes = classes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping("/api/cases")
    @Permit(value = "case.read", audit = "case.list", recorded = false)
    Page<CaseBodies.CaseBody> search(
            @Valid FilterParameters filter,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        var page = found(filter, Math.clamp(limit, 1, 200), actor);
        var now = clock.instant();
        return new Page<>(
                page.items().stream()
                        .map(one -> CaseBodies.CaseBody.of(one, classes, now))
                        .toList(),
                page.next());
    }

    private Page<Case> found(FilterParameters filter, int limit, Actor actor) {
        return filter.isNewestFirst()
                ? searchCases.search(filter.query(), limit, actor)
                : searchCases.search(
                        filter.query(),
                        Optional.ofNullable(filter.order()).orElseThrow(),
                        Optional.ofNullable(filter.cursor()),
                        limit,
                        actor);
    }

    /// The cases of these ids, for what knows only ids of them.
    @GetMapping("/api/cases/of")
    @Permit(value = "case.read", audit = "case.of", recorded = false)
    List<CaseBodies.CaseBody> listOf(
            @RequestParam @Size(max = 200) List<@NotNull UUID> ids, Actor actor) {
        var now = clock.instant();
        return searchCases.listOf(ids, actor).stream()
                .map(one -> CaseBodies.CaseBody.of(one, classes, now))
                .toList();
    }

    @GetMapping("/api/cases/map")
    @Permit(value = "case.read", audit = "case.map", recorded = false)
    CaseBodies.CaseMapBody map(FilterParameters filter, Actor actor) {
        var points =
                searchCases.map(filter.query(), actor).stream()
                        .map(CaseBodies.PointBody::of)
                        .toList();
        return new CaseBodies.CaseMapBody(points, points.size());
    }

    @GetMapping("/api/cases/{id}")
    @Permit(value = "case.read", audit = "case.read")
    CaseBodies.DossierBody read(@PathVariable UUID id, Actor actor) {
        var dossier = readDossier.read(new CaseId(id), actor);
        return new CaseBodies.DossierBody(
                CaseBodies.CaseBody.of(dossier.found(), classes, clock.instant()),
                CaseBodies.CaseStepBody.all(dossier.steps()),
                dossier.reports().stream()
                        .map(report ->
                                CaseBodies.LinkedReportBody.of(
                                        report, dossier.contacts().get(report.id().value())))
                        .toList(),
                dossier.applications().stream().map(CaseBodies.ApplicationBody::of).toList(),
                dossier.relatives().stream().map(CaseBodies.RelativeBody::of).toList(),
                dossier.actions().stream().map(CaseBodies.PossibilityBody::of).toList(),
                dossier.askable().stream().map(CaseBodies.AskableBody::of).toList(),
                dossier.whyNotDecide().map(code -> code.advice()).orElse(null));
    }

    @GetMapping("/api/cases/{id}/contact/{report}")
    @Permit(value = "report.contact", audit = "report.contact")
    CaseBodies.ContactBody contact(@PathVariable UUID id, @PathVariable UUID report, Actor actor) {
        var contact = lookUpContact.lookUp(new CaseId(id), new ReportId(report), actor);
        return new CaseBodies.ContactBody(contact.name(), contact.phone());
    }

    @PostMapping("/api/cases")
    @Permit(value = "case.register", audit = "case.register")
    @ResponseStatus(HttpStatus.CREATED)
    CaseBodies.MovedBody register(
            @Valid @RequestBody RegisterBody body,
            @RequestHeader("Idempotency-Key") String key,
            Actor actor) {
        return idempotency.once(
                actor,
                key,
                "case.register",
                body,
                CaseBodies.MovedBody.class,
                () -> {
                    var opened = openCase.register(registration(body), actor);
                    return CaseBodies.MovedBody.of(opened);
                });
    }

    private static OpenCase.Registration registration(RegisterBody body) {
        return new OpenCase.Registration(
                body.classCode(),
                place(body),
                Optional.ofNullable(body.address()).orElse(""),
                Optional.ofNullable(body.text()).orElse(""),
                Optional.ofNullable(body.photos()).orElse(List.of()));
    }

    private static Place place(RegisterBody body) {
        try {
            return new Place(body.longitude(), body.latitude());
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(KernelError.INVALID, "Cannot register: " + wrong.getMessage());
        }
    }
}
