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
    record Email(String address) implements Recipient {
        @Override
        public String toString() {
            return "Email[…]";
        }
    }

    /// A system, by a signed HTTP POST.
    record Webhook(URI url) implements Recipient {}
}
