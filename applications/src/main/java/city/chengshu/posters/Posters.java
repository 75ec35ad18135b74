package city.chengshu.posters;

import city.chengshu.region.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posters in PostgreSQL.
@Repository
class Posters {

    private final JdbcClient jdbc;

    Posters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same place under the same name keeps its number.
    Poster put(Poster.Spot spot, Instant at) {
        return jdbc.sql(
                        """
                        insert into posters.poster (number, name, longitude, latitude, made_at)
                        values (nextval('posters.poster_number')::text, :name, :longitude, :latitude, :at)
                        on conflict (name, longitude, latitude) do update set name = excluded.name
                        returning number
                        """)
                .param("name", spot.name())
                .param("longitude", spot.place().longitude())
                .param("latitude", spot.place().latitude())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Poster(row.getString(1), spot))
                .single();
    }

    Optional<Poster> find(String number) {
        return jdbc.sql(
                        "select number, name, longitude, latitude from posters.poster where number = :number")
                .param("number", number)
                .query((row, _) ->
                        new Poster(
                                row.getString("number"),
                                new Poster.Spot(
                                        row.getString("name"),
                                        new Place(
                                                row.getDouble("longitude"),
                                                row.getDouble("latitude")))))
                .optional();
    }
}
