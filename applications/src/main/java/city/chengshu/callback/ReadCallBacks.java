package city.chengshu.callback;

import city.chengshu.kernel.Actor;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.Refusal;
import city.chengshu.reporting.Contact;
import city.chengshu.reporting.Contacts;
import city.chengshu.reporting.ReportId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Shows calls and proposals within the reader's scope (查看回访). Whom to call is masked, until a
/// caller asks for it on record.
@Service
public class ReadCallBacks {

    private static final int PAGE = 50;

    /// @param callable only those that may be called now
    public record Filter(
            Optional<CallBack.State> state,
            Optional<CallBack.Reason> reason,
            Optional<String> classCode,
            boolean callable,
            Optional<UUID> before) {}

    private final JdbcClient jdbc;
    private final CallBacks callBacks;
    private final Reopenings reopenings;
    private final Contacts contacts;
    private final Clock clock;

    ReadCallBacks(
            JdbcClient jdbc,
            CallBacks callBacks,
            Reopenings reopenings,
            Contacts contacts,
            Clock clock) {
        this.jdbc = jdbc;
        this.callBacks = callBacks;
        this.reopenings = reopenings;
        this.contacts = contacts;
        this.clock = clock;
    }

    public Page<CallBack> list(Filter filter, Actor reader) {
        var statement =
                jdbc.sql(
                                """
                                select * from callback.call_back
                                 where state <> 'WAITING'
                                   and (cast(:state as text) is null or state = :state)
                                   and (cast(:reason as text) is null or reason = :reason)
                                   and (cast(:class as text) is null or class_code = :class)
                                   and (not :callable or (state = 'OPEN' and next <= :now))
                                   and (cast(:before as uuid) is null or id < :before)
                                   and
                                """
                                        + reader.scope().sql("region", "unit")
                                        + " order by id desc limit :limit")
                        .param("state", filter.state().map(Enum::name).orElse(null))
                        .param("reason", filter.reason().map(Enum::name).orElse(null))
                        .param("class", filter.classCode().orElse(null))
                        .param("callable", filter.callable())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("before", filter.before().orElse(null))
                        .param("limit", PAGE + 1);
        return Page.cut(
                reader.scope().bind(statement).query(CallBackRows::callBack).list(),
                PAGE,
                one -> one.id().toString());
    }

    public CallBack.Story read(UUID id, Actor reader) {
        var found = callBacks.get(id, reader.scope());
        return new CallBack.Story(found, callBacks.attempts(id));
    }

    /// `138****0000`.
    public String maskedContact(CallBack one) {
        return contacts.find(new ReportId(one.report())).map(Contact::masked).orElse("");
    }

    /// In clear, for a call that is to be made by somebody who may ask.
    public Contact contact(UUID id, Actor caller) {
        var found = callBacks.get(id, caller.scope());
        found.refuseInvolved(caller);
        if (found.state() != CallBack.State.OPEN) {
            throw new Refusal(
                    CallbackError.NOT_OPEN,
                    "Cannot show whom to call about case %s: nobody is to be called"
                            .formatted(found.caseNumber()));
        }
        return contacts.find(new ReportId(found.report()))
                .orElseThrow(() ->
                        new Refusal(
                                CallbackError.NO_CONTACT,
                                "Cannot show whom to call about case %s: there is no contact"
                                        .formatted(found.caseNumber())));
    }

    /// Of a case, the newest first.
    public List<Reopening> reopenings(UUID caseId, Actor reader) {
        return reopenings.ofCase(caseId, reader.scope());
    }
}
