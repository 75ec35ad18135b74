package city.chengshu.reporting;

import city.chengshu.keyring.Keyring;
import org.springframework.stereotype.Component;

/// Makes follow codes (查询码) from the keyring and the report's id: no table holds them, not even as
/// a hash, so whoever reads the database can follow nobody.
@Component
class FollowCodes {

    private static final String CONTEXT = "reporting.report.follow";

    private final Keyring keyring;

    FollowCodes(Keyring keyring) {
        this.keyring = keyring;
    }

    FollowCode of(ReportId report) {
        return FollowCode.of(keyring.blindIndex(report.value().toString(), CONTEXT));
    }
}
