package city.chengshu.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// The code with which an anonymous reporter follows a report (查询码): 12 letters and digits that are
/// not mistaken for each other, some 59 bits. Only its hash is kept.
record FollowCode(String value) {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FollowCode make() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new FollowCode(code.toString());
    }

    byte[] hash() {
        try {
            var typed = value.strip().toUpperCase(java.util.Locale.ROOT).replace("-", "");
            return MessageDigest.getInstance("SHA-256")
                    .digest(typed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
