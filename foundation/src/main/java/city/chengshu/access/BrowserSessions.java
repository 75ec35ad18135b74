package city.chengshu.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// Browsers' sessions with the login page and the provider are kept in PostgreSQL: the node that
/// answers need not be the one that asked, and nobody logs in again because of a restart. The API
/// has none.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(
        tableName = "access.http_session",
        maxInactiveIntervalInSeconds = BrowserSessions.IDLE)
class BrowserSessions {

    /// Longer than a token lives, so that a face that renews its token in time stays logged in.
    static final int IDLE = 2 * 60 * 60;
}
