package city.chengshu.organization.web;

import city.chengshu.organization.AddDuty;
import city.chengshu.organization.Shift;
import city.chengshu.organization.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A duty to add.
record NewDutyBody(
        @NotNull @Pattern(regexp = CLASS) String caseClass,
        @NotNull @Pattern(regexp = PREFIX) String region,
        Optional<UUID> owner,
        Optional<@Valid ShiftBody> shift,
        @NotNull UUID unit,
        Optional<Instant> from,
        Optional<Instant> until,
        @NotBlank @Size(max = 80) String title) {

    static final String CLASS = "\\*|[A-Za-z0-9._-]{1,40}";
    static final String PREFIX = "[0-9]{0,12}";

    record ShiftBody(
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {

        Shift shift() {
            return new Shift(days, from, until);
        }
    }

    AddDuty.Order order() {
        return new AddDuty.Order(
                caseClass,
                region,
                owner.map(UnitId::new),
                shift.map(ShiftBody::shift),
                new UnitId(unit),
                from,
                until,
                title);
    }
}
