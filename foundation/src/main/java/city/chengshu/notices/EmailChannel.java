package city.chengshu.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Sends plain-text e-mail through the city's mail server (`spring.mail.*`).
final class EmailChannel implements Channel {

    private final JavaMailSender sender;
    private final String from;

    EmailChannel(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        try {
            var mail = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setValidateAddresses(true);
            helper.setFrom(from);
            helper.setTo(message.to().address());
            helper.setSubject(message.subject().replaceAll("\\s+", " "));
            helper.setText(message.body() + "\n\n" + message.link());
            sender.send(mail);
        } catch (MessagingException | MailParseException unreadable) {
            throw new NotDelivered(NotDelivered.Retry.NEVER, "the mail address cannot be used");
        } catch (MailException unreachable) {
            throw new NotDelivered(
                    NotDelivered.Retry.LATER, unreachable.getClass().getSimpleName());
        }
    }
}
