package city.chengshu.keyring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.SortedMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts with the newest key and decrypts with the one that was used (AES-256-GCM, NIST SP
/// 800-38D).
///
/// Form of a ciphertext: 1 byte key number, 12 bytes nonce, the rest with a 16-byte tag. The
/// context is authenticated, so a ciphertext moved to another column or row does not open.
public final class Keyring {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SortedMap<Integer, byte[]> keys;
    private final SecureRandom random = new SecureRandom();

    Keyring(SortedMap<Integer, byte[]> keys) {
        this.keys = keys;
    }

    /// @param context what the text belongs to, such as `access.account.phone`
    public byte[] encrypt(String text, String context) {
        int number = keys.lastKey();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, number, nonce, context);
            var secret = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + secret.length)
                    .put((byte) number)
                    .put(nonce)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot encrypt " + context, broken);
        }
    }

    public String decrypt(byte[] ciphertext, String context) {
        var buffer = ByteBuffer.wrap(ciphertext);
        int number = buffer.get();
        var nonce = new byte[NONCE];
        buffer.get(nonce);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, number, nonce, context);
            var text = cipher.doFinal(ciphertext, 1 + NONCE, buffer.remaining());
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "Cannot decrypt %s: altered, or of another keyring".formatted(context), broken);
        }
    }

    /// A value that is equal for equal texts and says nothing about them, for look-ups and unique
    /// indexes. Made with the oldest key, so that rotation does not change it.
    public byte[] blindIndex(String text, String context) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(keys.firstKey()), "HmacSHA256"));
            mac.update(context.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java has no HmacSHA256", broken);
        }
    }

    private Cipher cipher(int mode, int number, byte[] nonce, String context)
            throws GeneralSecurityException {
        var key = keys.get(number);
        if (key == null) {
            throw new GeneralSecurityException("No key number " + number);
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
