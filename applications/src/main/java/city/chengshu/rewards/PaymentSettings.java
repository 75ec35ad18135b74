package city.chengshu.rewards;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The city's payment service, if it has one.
///
/// @param url where orders are sent as JSON by HTTP POST
/// @param token its bearer token
/// @param name how it is called in the ledger
@ConfigurationProperties("chengshu.rewards.payment")
record PaymentSettings(Optional<URI> url, Optional<String> token, Optional<String> name) {}
