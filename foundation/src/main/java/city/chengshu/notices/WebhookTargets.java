package city.chengshu.notices;

import city.chengshu.kernel.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/// Which URLs a webhook may call (防止内网探测): by default only public addresses, so that nobody can
/// make the house knock on its own doors. A city whose systems share a private network allows
/// those.
enum WebhookTargets {
    PUBLIC_ONLY,
    PRIVATE_TOO;

    void refuseForbidden(URI url) throws NotDelivered {
        var http = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getUserInfo() != null) {
            throw new NotDelivered(NotDelivered.Retry.NEVER, "not an http(s) address");
        }
        if (this == PRIVATE_TOO) {
            return;
        }
        try {
            for (var address : InetAddress.getAllByName(url.getHost())) {
                if (!PublicAddress.isPublic(address)) {
                    throw new NotDelivered(
                            NotDelivered.Retry.NEVER, "the target's address is not public");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotDelivered(NotDelivered.Retry.LATER, "the target's name is unknown");
        }
    }
}
