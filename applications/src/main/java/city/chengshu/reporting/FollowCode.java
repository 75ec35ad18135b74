package city.chengshu.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/// The code with which an anonymous reporter follows a report (查询码): 12 letters and digits that are
/// not mistaken for each other, 60 bits. Made by [FollowCodes].
record FollowCode(String value) {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    static FollowCode of(byte[] secret) {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(Byte.toUnsignedInt(secret[i]) % LETTERS.length()));
        }
        return new FollowCode(code.toString());
    }

    /// As people type it: small letters, spaces and hyphens do not matter.
    boolean isTypedAs(String typed) {
        var read = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), read.getBytes(StandardCharsets.UTF_8));
    }
}
