package city.chengshu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.chengshu.kernel.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever bytes are sent, they are a photo or a coded refusal.
class HostilePhotosTest {

    private static final int TRIES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void damagedBytesAreAPhotoOrARefusal(String format) throws IOException {
        var good = picture(format);
        var random = new Random(11);
        for (var i = 0; i < TRIES; i++) {
            var damaged = good.clone();
            for (var flips = 1 + random.nextInt(6); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            takeOrRefuse(damaged);
            takeOrRefuse(Arrays.copyOf(good, random.nextInt(good.length)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void aPhotoCutInTheMiddleIsRefused(String format) throws IOException {
        var good = picture(format);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> take(Arrays.copyOf(good, good.length * 6 / 10)))
                .extracting(Refusal::code)
                .isEqualTo(FilesError.BROKEN);
    }

    @Test
    void aWebPOfFiftyBytesCannotFillTheMemory() {
        var eightThousandSquare = webP(8_000);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> take(eightThousandSquare))
                .extracting(Refusal::code)
                .isEqualTo(FilesError.TOO_MANY_PIXELS);
    }

    @Test
    void whatIsAppendedToAPhotoIsInNoCopy() throws IOException {
        var jpeg = picture("jpg");
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg);
        bytes.writeBytes("<script>alert(1)</script>".getBytes());
        var copies = take(bytes.toByteArray());
        assertThat(new String(copies.display(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    private static void takeOrRefuse(byte[] content) {
        try {
            take(content);
        } catch (Refusal refused) {
            assertThat(refused.code()).isInstanceOf(FilesError.class);
        }
    }

    private static Copies.Pair take(byte[] content) {
        return Copies.make(content, Photo.read(content));
    }

    private static byte[] picture(String format) throws IOException {
        if (format.equals("webp")) {
            return webP(40);
        }
        var image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        var random = new Random(3);
        for (var y = 0; y < 90; y++) {
            for (var x = 0; x < 120; x++) {
                image.setRGB(x, y, new Color(random.nextInt(0xffffff)).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// A square of one colour: lossless, with five codes of one symbol each.
    private static byte[] webP(int side) {
        var bits = new StringBuilder();
        append(bits, 0x2f, 8);
        append(bits, side - 1, 14);
        append(bits, side - 1, 14);
        append(bits, 0, 7);
        for (var code = 0; code < 5; code++) {
            append(bits, 0b101, 3);
            append(bits, code == 3 ? 255 : 5, 8);
        }
        append(bits, 0, 256 - bits.length());
        var data = new byte[32];
        for (var i = 0; i < bits.length(); i++) {
            data[i / 8] |= (byte) ((bits.charAt(i) - '0') << i % 8);
        }
        var header = HexFormat.of().parseHex("524946462c000000574542505650384c20000000");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    /// Lowest bit first.
    private static void append(StringBuilder bits, int value, int count) {
        for (var i = 0; i < count; i++) {
            bits.append(i < 32 ? value >> i & 1 : 0);
        }
    }
}
