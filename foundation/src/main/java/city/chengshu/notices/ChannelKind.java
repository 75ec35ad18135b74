package city.chengshu.notices;

/// A way to reach somebody (通知渠道).
public enum ChannelKind {
    /// 站内信.
    IN_APP,
    /// 短信.
    SMS,
    /// 小程序订阅消息.
    MINI_PROGRAM,
    /// 电子邮件.
    EMAIL,
    /// Signed HTTP POST to a system.
    WEBHOOK;

    static ChannelKind of(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person _, Recipient.Unit _ -> IN_APP;
            case Recipient.Phone _ -> SMS;
            case Recipient.MiniProgram _ -> MINI_PROGRAM;
            case Recipient.Email _ -> EMAIL;
            case Recipient.Webhook _ -> WEBHOOK;
        };
    }
}
