package city.chengshu.notices;

import city.chengshu.keyring.Keyring;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps addresses and what is said to them encrypted (信封), bound to their row.
@Component
class Envelopes {

    static final String ADDRESS = "notices.address";

    record Content(String address, Map<String, String> values) {}

    private final Keyring keyring;
    private final JsonMapper json;

    Envelopes(Keyring keyring, JsonMapper json) {
        this.keyring = keyring;
        this.json = json;
    }

    byte[] seal(UUID id, Content content) {
        return keyring.encrypt(json.writeValueAsString(content), context(id));
    }

    Content open(UUID id, byte[] sealed) {
        return json.readValue(keyring.decrypt(sealed, context(id)), Content.class);
    }

    /// Finds an address without knowing it.
    byte[] index(String address) {
        return keyring.blindIndex(address, ADDRESS);
    }

    private static String context(UUID id) {
        return "notices.notice " + id;
    }
}
