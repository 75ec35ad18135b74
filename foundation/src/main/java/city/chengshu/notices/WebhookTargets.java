package city.chengshu.notices;

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
                if (!isPublic(address)) {
                    throw new NotDelivered(
                            NotDelivered.Retry.NEVER, "the target's address is not public");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotDelivered(NotDelivered.Retry.LATER, "the target's name is unknown");
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        return bytes.length == 4 ? isPublic(first, second, bytes[2] & 0xff) : isGlobal(first);
    }

    /// Neither this network, carrier NAT, IETF, benchmarks nor reserved (RFC 6890).
    private static boolean isPublic(int first, int second, int third) {
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && third == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /// Global unicast 2000::/3 only, which leaves out unique local and translated addresses.
    private static boolean isGlobal(int first) {
        return first >> 5 == 1;
    }
}
