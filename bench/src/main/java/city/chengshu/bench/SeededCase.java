package city.chengshu.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One made-up case (模拟) with every row it would have left: its steps, report, story, tasks and
/// facts. What would lie in the future has not happened, so young cases are open.
final class SeededCase {

    private static final int REPORTERS = 50_000;
    private static final Duration STAGE = Duration.ofHours(3);
    private static final Duration REMINDED_BEFORE = Duration.ofMinutes(30);

    private final SeedRows rows;
    private final Random random;
    private final Instant now;
    private final SeedGround.Street street;
    private final SeedGround.SeedClass of;
    private final SeedGround.SeedUnit unit;
    private final SeedFacts facts;
    private final UUID id;
    private final UUID report;
    private final UUID reporter;
    private final String reportNumber;
    private final String text;
    private final String address;
    private final Instant registered;
    private final Instant due;

    private int seq;
    private @Nullable Instant finishedAt;
    private Instant at;
    private @Nullable String state;
    private String stage = "ACCEPTANCE";

    SeededCase(
            SeedGround ground,
            SeedRows rows,
            Random random,
            Instant registered,
            Instant now,
            int index) {
        this.rows = rows;
        this.random = random;
        this.now = now;
        this.registered = registered;
        this.at = registered;
        this.street = ground.street(random);
        this.of = ground.caseClass(random);
        this.unit = ground.unit(of, street);
        this.id = id(registered);
        this.report = id(registered);
        this.reporter = new UUID(0x4000L, Long.MIN_VALUE | random.nextInt(REPORTERS));
        this.reportNumber = "%s-%06d".formatted(compact(day()), index);
        this.text = SeedTexts.text(random);
        this.address = SeedTexts.address(street.name(), random);
        this.due = registered.plus(Duration.ofHours(of.hours()));
        this.facts = new SeedFacts(rows.facts, id, street.code(), of.code(), unit.id(), due);
    }

    String district() {
        return street.code().substring(0, 6);
    }

    LocalDate day() {
        return SeedFacts.day(registered);
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /// Lives it; `number` is how many its district had that day.
    void live(int number) {
        for (var move : SeedMove.way(random)) {
            var next = at.plus(move.delay(random));
            if (next.isAfter(now)) {
                break;
            }
            take(move, next);
        }
        if (isWaiting()) {
            task(null, null);
        }
        keepCase("%s-%s-%05d".formatted(district(), compact(day()), number));
    }

    private void take(SeedMove move, Instant when) {
        var stageDue = stageDue();
        var owner = owner(3);
        seq++;
        rows.events.row(
                id,
                seq,
                move.action(),
                state,
                move.to(),
                actor(move),
                name(move),
                move.role(),
                owner,
                owner == null ? null : unit.name(),
                when,
                of.code(),
                stageDue,
                seq > 3 ? due : null,
                payload(move));
        facts.of(move, when, owner, !when.isAfter(stageDue), finishedAt != null);
        if (isWaiting()) {
            task(when, actor(move));
        }
        if (finishedAt == null && move.action().equals("FINISH")) {
            finishedAt = when;
        }
        at = when;
        state = move.to();
        tell(move);
    }

    /// The unit, once more than so many steps were taken.
    private @Nullable String owner(int steps) {
        return seq > steps ? unit.id() : null;
    }

    private Instant stageDue() {
        return "IN_PROGRESS".equals(state) && due.isAfter(at) ? due : at.plus(STAGE);
    }

    private boolean isWaiting() {
        return state != null
                && switch (state) {
                    case "REPORTED", "DISPATCHED", "IN_PROGRESS", "CHECKING", "TO_CLOSE" -> true;
                    default -> false;
                };
    }

    private String actor(SeedMove move) {
        return switch (move.role()) {
            case SeedMove.HOUSE -> "00000000-0000-0000-0000-000000000000";
            case "CITIZEN" -> reporter.toString();
            default -> unit.id();
        };
    }

    private static String name(SeedMove move) {
        return switch (move.role()) {
            case SeedMove.HOUSE -> "系统";
            case "CITIZEN" -> "139****0000";
            default -> "工作人员（模拟）";
        };
    }

    private String payload(SeedMove move) {
        return switch (move.action()) {
            case "FILE" ->
                    "{\"limit\": \"%d小时\", \"condition\": \"一般\", \"calendarVersion\": \"1\"}"
                            .formatted(of.hours());
            case "DISPATCH" -> "{\"rule\": \"" + of.name() + "\"}";
            case "FINISH" -> finishedAt != null ? "{\"again\": \"true\"}" : "{}";
            default -> "{}";
        };
    }

    private void task(@Nullable Instant completed, @Nullable String by) {
        var kind =
                switch (String.valueOf(state)) {
                    case "REPORTED" -> "case.accept";
                    case "DISPATCHED" -> "case.sign";
                    case "IN_PROGRESS" -> "case.finish";
                    case "CHECKING" -> "case.check";
                    default -> "case.close";
                };
        var isUnits = kind.equals("case.sign") || kind.equals("case.finish");
        rows.tasks.row(
                id(at),
                "cases",
                id,
                kind,
                of.name() + " · " + address,
                street.code(),
                isUnits ? unit.id() : null,
                kind,
                at,
                stageDue(),
                completed,
                by,
                true);
    }

    private void tell(SeedMove move) {
        switch (move.action()) {
            case "REGISTER" -> tell("ACCEPTANCE", "已收到您的上报");
            case "DISPATCH" -> tell("HANDLING", "已派至" + unit.name() + "处置");
            case "SIGN" -> tell("HANDLING", unit.name() + "已签收，正在处置");
            case "SEND_CHECK" -> tell("CHECK", unit.name() + "已处置，正在核查");
            case "CHECK_FAIL" -> tell("HANDLING", "处置未达到要求，已督促" + unit.name() + "返工");
            case "CHECK_PASS" -> tell("CHECK", "核查通过，等待结案");
            case "CLOSE" -> tell("CLOSED", "已结案，请您评价");
            case "REJECT" -> tell("REJECTED", "未予受理：不属于受理范围");
            default -> {}
        }
    }

    private void tell(String next, String words) {
        stage = next;
        rows.progress.row(report, at, stage, words, owner(3) == null ? null : unit.name());
    }

    private void keepCase(String number) {
        var isEnd = "CLOSED".equals(state) || "REJECTED".equals(state);
        var owner = owner(3);
        var limit = owner == null ? null : due;
        var alarm = isEnd ? null : stageDue().minus(REMINDED_BEFORE);
        var isLate = alarm != null && !alarm.isAfter(now);
        var longitude = around(street.longitude());
        var latitude = around(street.latitude());
        rows.cases.row(
                id,
                number,
                seq,
                state,
                of.code(),
                owner == null ? null : "A",
                street.code(),
                street.name(),
                address,
                text,
                longitude,
                latitude,
                owner,
                owner == null ? null : unit.name(),
                registered,
                owner == null ? null : registered,
                isEnd ? at : null,
                limit,
                limit,
                at,
                isEnd ? null : stageDue(),
                finishedAt == null ? null : unit.id(),
                finishedAt,
                null,
                isLate ? null : alarm,
                isLate ? 4 : 0,
                "citizen",
                true);
        stand(isEnd ? at : null, limit == null ? stageDue() : limit);
        rows.words.row(id, SeedTexts.grams(text + " " + address));
        rows.links.row(id, report, reportNumber, reporter);
        keepReport(longitude, latitude, limit, isEnd);
    }

    /// In hand: who has it and until when was decided at once.
    private void stand(@Nullable Instant until, Instant due) {
        rows.stretches.row(
                "open", id, street.code(), owner(3), "", of.code(), 1, registered, until, due);
    }

    private void keepReport(
            double longitude, double latitude, @Nullable Instant limit, boolean isEnd) {
        var evaluated = "CLOSED".equals(state) && random.nextInt(100) < 38;
        rows.reports.row(
                report,
                reportNumber,
                reporter,
                false,
                of.code(),
                text,
                longitude,
                latitude,
                street.code(),
                street.name(),
                address,
                "{}",
                registered,
                stage,
                at,
                limit,
                limit == null ? null : unit.name(),
                isEnd ? at : null,
                evaluated ? true : null,
                evaluated ? 3 + random.nextInt(3) : null,
                evaluated ? "" : null,
                evaluated ? at : null,
                true);
        if (evaluated) {
            facts.evaluated(at);
        }
    }

    private double around(double middle) {
        var distance = Math.clamp(random.nextGaussian(), -2, 2) * 0.006;
        return Math.round((middle + distance) * 1e6) / 1e6;
    }

    /// A UUIDv7 of that moment.
    private UUID id(Instant moment) {
        return new UUID(
                moment.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                Long.MIN_VALUE | random.nextLong() >>> 2);
    }
}
