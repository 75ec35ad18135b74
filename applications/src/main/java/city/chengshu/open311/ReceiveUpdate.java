package city.chengshu.open311;

import city.chengshu.cases.FindCase;
import city.chengshu.cases.NoteOnCase;
import city.chengshu.kernel.Refusal;
import city.chengshu.reporting.SearchReports;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A client adds to a request of its own (外部更新): staff read it in the story of the case; the state
/// of the case is not the client's to move. The same `update_id` is taken once.
@Service
public class ReceiveUpdate {

    private static final int LONGEST_ID = 100;

    private final SearchReports searchReports;
    private final FindCase findCase;
    private final NoteOnCase noteOnCase;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiveUpdate(
            SearchReports searchReports,
            FindCase findCase,
            NoteOnCase noteOnCase,
            JdbcClient jdbc,
            Clock clock) {
        this.searchReports = searchReports;
        this.findCase = findCase;
        this.noteOnCase = noteOnCase;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public GeoUpdate receive(GeoParameters sent, ApiClients.Client client) {
        var number =
                sent.find("service_request_id")
                        .orElseThrow(() -> GeoParameters.wrong("service_request_id is needed"));
        var report =
                searchReports
                        .findOf(number, client.id())
                        .orElseThrow(() ->
                                new Refusal(
                                        Open311Error.REQUEST,
                                        "Cannot find service_request_id among those of this client"));
        var update = update(sent, number);
        if (isNew(update, client)) {
            noteOnCase.note(
                    findCase.getForReport(report.value()).id(),
                    new NoteOnCase.Note(
                            client.name(),
                            "%s更新了线索 %s：%s"
                                    .formatted(
                                            client.name(),
                                            number,
                                            GeoWords.chinese(update.status())),
                            update.description().orElse(""),
                            false),
                    client.actor());
        }
        return update;
    }

    private GeoUpdate update(GeoParameters sent, String number) {
        var description = sent.find("description");
        if (description
                .filter(text -> text.length() > SubmitRequest.LONGEST_DESCRIPTION)
                .isPresent()) {
            throw GeoParameters.wrong("description has more than 4,000 characters");
        }
        var at = sent.time("updated_datetime").orElseGet(clock::instant);
        return new GeoUpdate(
                sent.find("update_id")
                        .filter(id -> id.length() <= LONGEST_ID)
                        .orElseThrow(() -> GeoParameters.wrong("update_id is needed")),
                number,
                clip(sent.find("status").orElse("open")),
                Optional.of(at),
                description,
                Optional.empty());
    }

    private static String clip(String status) {
        return status.substring(0, Math.min(40, status.length()));
    }

    private boolean isNew(GeoUpdate update, ApiClients.Client client) {
        return jdbc.sql(
                                """
                                insert into open311.client_update (client, update_id, number, status, said_at, received_at)
                                values (:client, :id, :number, :status, :at, :now)
                                on conflict do nothing
                                """)
                        .param("client", client.id())
                        .param("id", update.id())
                        .param("number", update.requestId())
                        .param("status", update.status())
                        .param(
                                "at",
                                update.at().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
