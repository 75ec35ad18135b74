package city.chengshu.notices;

/// A way out of the house (通知渠道): a city binds its SMS gateway or mini program by making a bean of
/// this type. Without one the demo has a labelled simulator (模拟), and elsewhere messages are given
/// up with the reason.
public interface Channel {

    ChannelKind kind();

    /// Sends or throws; a message may come a second time when its first delivery was not confirmed.
    void send(Message message) throws NotDelivered;
}
