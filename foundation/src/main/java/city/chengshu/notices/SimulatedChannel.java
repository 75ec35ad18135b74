package city.chengshu.notices;

/// Stands in for a gateway the demo does not have (模拟): what would go out is kept to be looked at.
final class SimulatedChannel implements Channel {

    private final ChannelKind kind;
    private final SimulatedMessages messages;

    SimulatedChannel(ChannelKind kind, SimulatedMessages messages) {
        this.kind = kind;
        this.messages = messages;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public void send(Message message) {
        messages.add(kind, message);
    }
}
