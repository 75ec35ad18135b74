package city.chengshu.reporting;

import city.chengshu.region.RegionCode;
import java.time.Instant;
import java.util.UUID;

/// What a citizen wants to hear of (订阅): each step of one report, or once a day what happened in a
/// street or in a class.
public record Subscription(UUID id, UUID citizen, Subject subject, Instant since) {

    public sealed interface Subject {

        /// A report of anybody, and with it the case it belongs to.
        record OfReport(ReportId report) implements Subject {}

        record OfStreet(RegionCode street) implements Subject {}

        record OfClass(String classCode) implements Subject {}
    }

    /// Which of the three, as it is stored and sent.
    public enum Kind {
        REPORT,
        STREET,
        CLASS
    }

    public Kind kind() {
        return kind(subject);
    }

    /// The id or code of what it is about.
    public String target() {
        return target(subject);
    }

    static Kind kind(Subject subject) {
        return switch (subject) {
            case Subject.OfReport _ -> Kind.REPORT;
            case Subject.OfStreet _ -> Kind.STREET;
            case Subject.OfClass _ -> Kind.CLASS;
        };
    }

    static String target(Subject subject) {
        return switch (subject) {
            case Subject.OfReport(var report) -> report.value().toString();
            case Subject.OfStreet(var street) -> street.value();
            case Subject.OfClass(var code) -> code;
        };
    }

    static Subject subject(Kind kind, String target) {
        return switch (kind) {
            case REPORT -> new Subject.OfReport(new ReportId(UUID.fromString(target)));
            case STREET -> new Subject.OfStreet(new RegionCode(target));
            case CLASS -> new Subject.OfClass(target);
        };
    }
}
