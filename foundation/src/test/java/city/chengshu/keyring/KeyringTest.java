package city.chengshu.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

    static final String PHONE = "13800000000";
    static final String COLUMN = "access.account.phone";

    @TempDir Path home;

    @Test
    void opensWhatItClosedAlsoAfterARestart() {
        var closed = keyring().encrypt(PHONE, COLUMN);
        assertThat(keyring().decrypt(closed, COLUMN)).isEqualTo(PHONE);
    }

    @Test
    void neverClosesTheSameTextTwiceAlike() {
        var keyring = keyring();
        assertThat(keyring.encrypt(PHONE, COLUMN)).isNotEqualTo(keyring.encrypt(PHONE, COLUMN));
    }

    @Test
    void refusesWhatWasAlteredOrMovedElsewhere() {
        var keyring = keyring();
        var closed = keyring.encrypt(PHONE, COLUMN);
        assertThatIllegalStateException()
                .isThrownBy(() -> keyring.decrypt(closed, "reporting.report.contact"));
        closed[closed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> keyring.decrypt(closed, COLUMN));
    }

    @Test
    void aNewKeyClosesTheOldOneStillOpensAndTheIndexStays() throws IOException {
        var closed = keyring().encrypt(PHONE, COLUMN);
        var index = keyring().blindIndex(PHONE, COLUMN);
        Files.writeString(
                home.resolve("keyring"), "2 " + "ab".repeat(32) + "\n", StandardOpenOption.APPEND);
        var rotated = keyring();
        assertThat(rotated.decrypt(closed, COLUMN)).isEqualTo(PHONE);
        assertThat(rotated.encrypt(PHONE, COLUMN)[0]).isEqualTo((byte) 2);
        assertThat(rotated.blindIndex(PHONE, COLUMN)).isEqualTo(index);
    }

    @Test
    void onlyTheOwnerReadsTheKeys() throws IOException {
        keyring();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("keyring"))))
                .isEqualTo("rw-------");
    }

    private Keyring keyring() {
        return KeyringFile.read(home.resolve("keyring"));
    }
}
