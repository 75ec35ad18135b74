package city.chengshu.notices;

import java.net.URI;
import java.util.UUID;

/// To whom a notice goes (收件人), which also says by which channel.
public sealed interface Recipient {

    /// One person, inside the faces (站内信).
    record Person(UUID id) implements Recipient {}

    /// Everybody of a unit, inside the faces.
    record Unit(UUID id) implements Recipient {}

    /// A phone, by SMS (短信). Stored encrypted.
    record Phone(String number) implements Recipient {
        @Override
        public String toString() {
            return "Phone[…]";
        }
    }

    /// A follower in the mini program (小程序订阅消息), by its open id. Stored encrypted.
    record MiniProgram(String openId) implements Recipient {
        @Override
        public String toString() {
            return "MiniProgram[…]";
        }
    }

    /// An e-mail address (电子邮件). Stored encrypted.
    record Email(String mailbox) implements Recipient {
        @Override
        public String toString() {
            return "Email[…]";
        }
    }

    /// A system, by a signed HTTP POST.
    record Webhook(URI url) implements Recipient {}

    /// Where it goes outside the house; empty inside.
    default String address() {
        return switch (this) {
            case Person _, Unit _ -> "";
            case Phone(var number) -> number;
            case MiniProgram(var openId) -> openId;
            case Email(var mailbox) -> mailbox;
            case Webhook(var url) -> url.toString();
        };
    }

    /// The recipient a channel and an address stand for.
    static Recipient of(ChannelKind channel, String address) {
        return switch (channel) {
            case SMS -> new Phone(address);
            case MINI_PROGRAM -> new MiniProgram(address);
            case EMAIL -> new Email(address);
            case WEBHOOK -> new Webhook(URI.create(address));
            case IN_APP -> throw new IllegalArgumentException("In-app notices have no address");
        };
    }
}
