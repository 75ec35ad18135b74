package city.chengshu.reporting;

import city.chengshu.access.ReadPhone;
import city.chengshu.keyring.Keyring;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Whom to call about a report (联系方式): what the reporter left, else the phone he logs in with. An
/// anonymous report has none.
@Service
public class Contacts {

    private static final String CONTEXT = "reporting.report.contact/";

    private record Row(UUID reporter, byte @Nullable [] contact) {}

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final ReadPhone readPhone;

    Contacts(JdbcClient jdbc, Keyring keyring, ReadPhone readPhone) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.readPhone = readPhone;
    }

    /// In clear: the endpoint demands `report.contact`, and every look is recorded.
    public Optional<Contact> find(ReportId report) {
        return jdbc.sql(
                        """
                        select reporter, contact from reporting.report where id = :id and not anonymous and contact_erased_at is null
                        """)
                .param("id", report.value())
                .query((row, _) -> new Row(row.getObject(1, UUID.class), row.getBytes(2)))
                .optional()
                .flatMap(row -> contact(report, row));
    }

    private Optional<Contact> contact(ReportId report, Row row) {
        if (row.contact() == null) {
            return readPhone.find(row.reporter()).map(phone -> new Contact("", phone));
        }
        var lines = keyring.decrypt(row.contact(), CONTEXT + report.value()).split("\n", 2);
        return Optional.of(new Contact(lines[1], lines[0]));
    }

    byte[] seal(ReportId report, Contact contact) {
        return keyring.encrypt(contact.phone() + "\n" + contact.name(), CONTEXT + report.value());
    }
}
