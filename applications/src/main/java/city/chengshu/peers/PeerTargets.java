package city.chengshu.peers;

import city.chengshu.kernel.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/// Which addresses peers may have (防止内网探测): by default public ones only. Redirects are never
/// followed, so a registered host cannot send us elsewhere.
@Component
class PeerTargets {

    private final PeersSettings settings;

    PeerTargets(PeersSettings settings) {
        this.settings = settings;
    }

    void refuseForbidden(URI url) throws NotAnswered {
        if (settings.targets() == PeersSettings.Targets.PRIVATE_TOO) {
            return;
        }
        try {
            for (var address : InetAddress.getAllByName(url.getHost())) {
                if (!PublicAddress.isPublic(address)) {
                    throw new NotAnswered(
                            Trouble.FORBIDDEN_ADDRESS,
                            NotAnswered.Arrival.NO,
                            "the address of %s is not public".formatted(url.getHost()));
                }
            }
        } catch (UnknownHostException unknown) {
            throw new NotAnswered(
                    Trouble.UNREACHABLE,
                    NotAnswered.Arrival.NO,
                    "the name %s is unknown".formatted(url.getHost()));
        }
    }
}
