package city.chengshu.cases.web;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.cases.CaseClass;
import city.chengshu.cases.CaseClasses;
import city.chengshu.cases.EditClass;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Classes and their limits.
@RestController
class ClassController {

    record CitizenClassBody(
            String code,
            String name,
            String nameEn,
            String group,
            String icon,
            boolean anonymous) {}

    record LimitBody(@Min(1) @Max(Limit.LONGEST) int amount, @NotNull LimitUnit unit) {
        Limit limit() {
            return new Limit(amount, unit);
        }
    }

    /// A new report within so many metres and hours joins an open case by itself.
    record LinkBody(@Min(1) @Max(250) int metres, @Min(1) @Max(720) int hours) {
        CaseClass.LinkRule rule() {
            return new CaseClass.LinkRule(metres, hours);
        }
    }

    record ChangeBody(
            boolean anonymous,
            boolean shortPath,
            @Nullable @Valid LinkBody link,
            @NotNull Map<String, @NotNull @Valid LimitBody> limits) {}

    record EndBody(@Nullable LocalDate validTo) {}

    record NewConditionBody(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{0,9}") String code,
            @NotBlank @Size(max = 40) String name,
            @NotNull @Valid LimitBody limit) {}

    record NewClassBody(
            @NotNull @Pattern(regexp = "[A-Z]{2}[0-9]{2,8}") String code,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 60) String nameEn,
            CaseClass.@NotNull Family family,
            @NotBlank @Size(max = 40) String groupName,
            boolean anonymous,
            boolean citizen,
            boolean shortPath,
            @Nullable LocalDate validFrom,
            @NotBlank @Size(max = 40) String condition,
            @NotNull @Valid LimitBody limit) {
        EditClass.NewClass added() {
            return new EditClass.NewClass(
                    code,
                    name,
                    nameEn,
                    family,
                    groupName,
                    anonymous,
                    citizen,
                    shortPath,
                    Optional.ofNullable(validFrom));
        }
    }

    private final CaseClasses classes;
    private final EditClass editClass;

    ClassController(CaseClasses classes, EditClass editClass) {
        this.classes = classes;
        this.editClass = editClass;
    }

    /// The classes citizens may choose.
    @GetMapping("/api/classes")
    @Permit(value = Permit.ANYONE, audit = "class.list", recorded = false)
    List<CitizenClassBody> forCitizens() {
        return classes.listAll().stream()
                .filter(CaseClass::citizen)
                .map(one ->
                        new CitizenClassBody(
                                one.code(),
                                one.name(),
                                one.nameEn(),
                                one.groupName(),
                                one.icon(),
                                one.anonymous()))
                .toList();
    }

    @GetMapping("/api/classes/all")
    @Permit(value = "class.read", audit = "class.read", recorded = false)
    List<CaseClass> all() {
        return classes.listAll();
    }

    /// Limits of the first level bind from now on; see [LimitController] for levels and later days.
    @PutMapping("/api/classes/{code}")
    @Permit(value = "class.edit", audit = "class.edit")
    CaseClass change(@PathVariable String code, @Valid @RequestBody ChangeBody body, Actor actor) {
        var limits =
                body.limits().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().limit()));
        editClass.change(
                code,
                body.anonymous(),
                body.shortPath(),
                Optional.ofNullable(body.link()).map(LinkBody::rule),
                limits,
                actor);
        return classes.getClass(code);
    }

    @PostMapping("/api/classes")
    @Permit(value = "class.edit", audit = "class.add")
    @ResponseStatus(HttpStatus.CREATED)
    CaseClass add(@Valid @RequestBody NewClassBody body, Actor actor) {
        editClass.add(body.added(), body.condition(), body.limit().limit(), actor);
        return classes.getClass(body.code());
    }

    /// @param validTo the first day on which the class cannot be chosen any more; none: it stays
    @PutMapping("/api/classes/{code}/end")
    @Permit(value = "class.edit", audit = "class.end")
    CaseClass end(@PathVariable String code, @Valid @RequestBody EndBody body) {
        editClass.end(code, Optional.ofNullable(body.validTo()));
        return classes.getClass(code);
    }

    @PostMapping("/api/classes/{code}/conditions")
    @Permit(value = "class.edit", audit = "class.add_condition")
    @ResponseStatus(HttpStatus.CREATED)
    CaseClass addCondition(
            @PathVariable String code, @Valid @RequestBody NewConditionBody body, Actor actor) {
        editClass.addCondition(code, body.code(), body.name(), body.limit().limit(), actor);
        return classes.getClass(code);
    }

    @PutMapping("/api/classes/{code}/conditions/{condition}/end")
    @Permit(value = "class.edit", audit = "class.end_condition")
    CaseClass endCondition(
            @PathVariable String code,
            @PathVariable String condition,
            @Valid @RequestBody EndBody body) {
        editClass.endCondition(
                code, condition, Optional.ofNullable(body.validTo()).orElse(LocalDate.MIN));
        return classes.getClass(code);
    }
}
