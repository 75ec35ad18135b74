package city.chengshu.archive;

import city.chengshu.region.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns one row into a request, or says why it cannot be one.
final class ReadRequest {

    private static final int LONGEST_TEXT = 4000;

    /// What became of a row.
    sealed interface Outcome {
        record Read(HistoricRequest request) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    private final RequestMapping mapping;
    private final Instant now;

    ReadRequest(RequestMapping mapping, Instant now) {
        this.mapping = mapping;
        this.now = now;
    }

    Outcome read(RequestFile.Row row) {
        try {
            return new Outcome.Read(request(row));
        } catch (NotARequest reason) {
            return new Outcome.Refused(String.valueOf(reason.getMessage()));
        }
    }

    private HistoricRequest request(RequestFile.Row row) {
        var columns = mapping.columns();
        var opened = time(row, columns.created());
        var closed =
                columns.closed()
                        .filter(column -> !value(row, column).isEmpty())
                        .map(column -> time(row, column));
        refuseImpossible(opened, closed);
        var theirClass = value(row, columns.classes());
        var status = value(row, columns.status());
        var outcome = mapping.statuses().get(status);
        if (outcome == null) {
            throw new NotARequest("unknown status '%s'".formatted(status));
        }
        return new HistoricRequest(
                number(row),
                ourClass(theirClass),
                theirClass,
                outcome,
                status,
                text(row),
                columns.address().map(column -> value(row, column)).filter(a -> !a.isEmpty()),
                place(row),
                columns.region().map(column -> value(row, column)).filter(r -> !r.isEmpty()),
                opened,
                closed);
    }

    private String number(RequestFile.Row row) {
        var number = value(row, mapping.columns().id());
        if (number.isEmpty()) {
            throw new NotARequest("no id in column " + mapping.columns().id());
        }
        return number;
    }

    private Optional<String> ourClass(String theirs) {
        var ours = mapping.classes().get(theirs);
        if (ours == null) {
            throw new NotARequest("unknown class '%s'".formatted(theirs));
        }
        return ours;
    }

    private void refuseImpossible(Instant opened, Optional<Instant> closed) {
        if (opened.isAfter(now)) {
            throw new NotARequest("opened in the future: " + opened);
        }
        if (closed.filter(end -> end.isBefore(opened)).isPresent()) {
            throw new NotARequest("closed before it was opened");
        }
    }

    private Instant time(RequestFile.Row row, String column) {
        var value = value(row, column);
        try {
            return LocalDateTime.parse(value, mapping.time()).atZone(mapping.zone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw new NotARequest("'%s' in column %s is no time".formatted(value, column));
        }
    }

    private Optional<Place> place(RequestFile.Row row) {
        var latitude = value(row, mapping.columns().latitude());
        var longitude = value(row, mapping.columns().longitude());
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            var x = Double.parseDouble(longitude);
            var y = Double.parseDouble(latitude);
            return x == 0 && y == 0
                    ? Optional.empty()
                    : Optional.of(mapping.coordinates().toWgs84(x, y));
        } catch (IllegalArgumentException wrong) {
            throw new NotARequest("'%s', '%s' is no place".formatted(latitude, longitude));
        }
    }

    private String text(RequestFile.Row row) {
        var text =
                mapping.columns().text().stream()
                        .map(column -> value(row, column))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        if (text.length() > LONGEST_TEXT) {
            throw new NotARequest("the text has %d characters".formatted(text.length()));
        }
        return text;
    }

    private static String value(RequestFile.Row row, String column) {
        return Objects.requireNonNullElse(row.values().get(column), "").replace("\0", "");
    }

    /// Why a row is no request.
    private static final class NotARequest extends RuntimeException {
        NotARequest(String reason) {
            super(reason, null, false, false);
        }
    }
}
