package city.chengshu.archive;

import city.chengshu.region.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRequests implements Requests {

    private static final String ADD =
            """
            insert into archive.request
                   (id, source, number, city, class_code, class_recorded, outcome, status_recorded,
                    body, address, place, region, region_recorded, opened_at, closed_at, imported_at)
            select r.id, :source, r.number, :city, r.class_code, r.class_recorded, r.outcome,
                   r.status_recorded, r.body, r.address, r.place::point, r.region,
                   r.region_recorded, r.opened_at, r.closed_at, :now
              from unnest(cast(:id as uuid[]), cast(:number as text[]), cast(:classCode as text[]),
                          cast(:classRecorded as text[]), cast(:outcome as text[]),
                          cast(:statusRecorded as text[]), cast(:body as text[]),
                          cast(:address as text[]), cast(:place as text[]),
                          cast(:region as text[]), cast(:regionRecorded as text[]),
                          cast(:opened as timestamptz[]), cast(:closed as timestamptz[]))
                   as r (id, number, class_code, class_recorded, outcome, status_recorded, body,
                         address, place, region, region_recorded, opened_at, closed_at)
            on conflict (source, number) do nothing
            returning id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<LocatedRequest> addAll(RequestMapping mapping, List<LocatedRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var statement =
                jdbc.sql(ADD)
                        .param("source", mapping.source())
                        .param("city", mapping.city().value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC));
        var added = new HashSet<>(bind(statement, requests).query(UUID.class).list());
        return requests.stream().filter(request -> added.contains(request.id())).toList();
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, List<LocatedRequest> all) {
        return statement
                .param("id", column(all, located -> located.id().toString()))
                .param("number", facts(all, HistoricRequest::number))
                .param("classCode", facts(all, request -> request.classCode().orElse(null)))
                .param("classRecorded", facts(all, HistoricRequest::recordedClass))
                .param("outcome", facts(all, request -> request.outcome().name()))
                .param("statusRecorded", facts(all, HistoricRequest::recordedStatus))
                .param("body", facts(all, HistoricRequest::text))
                .param("address", facts(all, request -> request.address().orElse(null)))
                .param("place", facts(all, request -> text(request.place())))
                .param(
                        "region",
                        column(
                                all,
                                located ->
                                        located.place().map(p -> p.region().value()).orElse(null)))
                .param("regionRecorded", facts(all, r -> r.recordedRegion().orElse(null)))
                .param("opened", facts(all, request -> request.opened().toString()))
                .param(
                        "closed",
                        facts(
                                all,
                                request -> request.closed().map(Instant::toString).orElse(null)));
    }

    private static @Nullable String text(Optional<Place> place) {
        return place.map(at -> "(%s,%s)".formatted(at.longitude(), at.latitude())).orElse(null);
    }

    private static @Nullable String[] facts(
            List<LocatedRequest> all, Function<HistoricRequest, @Nullable String> fact) {
        return column(all, located -> fact.apply(located.request()));
    }

    private static @Nullable String[] column(
            List<LocatedRequest> all, Function<LocatedRequest, @Nullable String> value) {
        var column = new @Nullable String[all.size()];
        for (var i = 0; i < column.length; i++) {
            column[i] = value.apply(all.get(i));
        }
        return column;
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, source, number, city, place is not null as placed
                          from archive.request where id = :id
                        """)
                .param("id", id)
                .query(Stored.class)
                .optional();
    }

    @Override
    public boolean place(UUID id, LocatedPlace place, UUID by) {
        return jdbc.sql(
                                """
                                update archive.request
                                   set place = point(:longitude, :latitude), region = :region,
                                       placed_by = :by
                                 where id = :id and place is null
                                """)
                        .param("longitude", place.longitude())
                        .param("latitude", place.latitude())
                        .param("region", place.region())
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }
}
