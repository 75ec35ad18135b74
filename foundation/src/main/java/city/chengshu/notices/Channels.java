package city.chengshu.notices;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Which channel serves a kind: the city's own, else the house's, else in demo mode the simulator.
@Component
class Channels {

    private final Map<ChannelKind, Channel> channels = new EnumMap<>(ChannelKind.class);

    Channels(List<Channel> known, DemoMode mode, SimulatedMessages simulated) {
        known.forEach(channel -> channels.put(channel.kind(), channel));
        if (mode.demo()) {
            for (var kind : ChannelKind.values()) {
                channels.putIfAbsent(kind, new SimulatedChannel(kind, simulated));
            }
        }
    }

    Channel get(ChannelKind kind) throws NotDelivered {
        var channel = channels.get(kind);
        if (channel == null) {
            throw new NotDelivered(
                    NotDelivered.Retry.NEVER, "no channel for %s is configured".formatted(kind));
        }
        return channel;
    }
}
