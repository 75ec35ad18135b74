package city.chengshu.cases.web;

import city.chengshu.calendar.Limit;
import city.chengshu.calendar.LimitUnit;
import city.chengshu.cases.CaseClass;
import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.web.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    record LimitBody(@Min(1) @Max(Limit.LONGEST) int amount, @NotNull LimitUnit unit) {}

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

    private final CaseClasses classes;

    ClassController(CaseClasses classes) {
        this.classes = classes;
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

    @PutMapping("/api/classes/{code}")
    @Permit(value = "class.edit", audit = "class.edit")
    CaseClass change(@PathVariable String code, @Valid @RequestBody ChangeBody body) {
        var limits =
                body.limits().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry ->
                                                new Limit(
                                                        entry.getValue().amount(),
                                                        entry.getValue().unit())));
        classes.change(
                code,
                body.anonymous(),
                body.shortPath(),
                Optional.ofNullable(body.link()).map(LinkBody::rule),
                limits);
        return classes.getClass(code);
    }
}
