package city.chengshu.reporting;

import city.chengshu.kernel.Refusal;
import java.util.regex.Pattern;

/// How to reach a reporter (联系方式). Kept encrypted, shown masked, read in clear only on record.
///
/// @param name may be empty
public record Contact(String name, String phone) {

    private static final int LONGEST_NAME = 40;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

    public Contact {
        name = CitizenText.clean(name, LONGEST_NAME).value().replace('\n', ' ');
        phone = phone.strip();
        if (!PHONE.matcher(phone).matches()) {
            throw new Refusal(
                    ReportError.WRONG_CONTACT, "Cannot take the contact: not a phone number");
        }
    }

    /// `138****0000`, and of the name only the first character.
    public String masked() {
        var end = phone.length() - Math.min(4, (phone.length() + 1) / 3);
        var start = Math.min(3, phone.length() / 3);
        var number = phone.substring(0, start) + "****" + phone.substring(end);
        return name.isEmpty()
                ? number
                : name.substring(0, name.offsetByCodePoints(0, 1)) + "** " + number;
    }

    @Override
    public String toString() {
        return masked();
    }
}
