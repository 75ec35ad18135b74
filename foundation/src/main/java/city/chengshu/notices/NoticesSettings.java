package city.chengshu.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param mailFrom the sender of e-mails; without it none are sent
/// @param webhookSecret shared with the systems we call; without it none are called
/// @param webhookTargets which addresses may be called
@ConfigurationProperties("chengshu.notices")
record NoticesSettings(
        @Nullable String mailFrom,
        @Nullable String webhookSecret,
        @DefaultValue("PUBLIC_ONLY") WebhookTargets webhookTargets) {}
