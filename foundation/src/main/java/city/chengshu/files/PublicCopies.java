package city.chengshu.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the blurred copies (公开副本) beside the private ones, under the hash of what they show, and
/// writes the boxes down as JSON.
@Component
class PublicCopies {

    private final ContentStore store;
    private final ContentLock lock;
    private final JsonMapper json;

    PublicCopies(ContentStore store, ContentLock lock, JsonMapper json) {
        this.store = store;
        this.lock = lock;
        this.json = json;
    }

    /// The stripped copy as pixels.
    BufferedImage pixels(String sha256) throws IOException {
        var display = store.read(sha256, ContentStore.Form.DISPLAY);
        var image = javax.imageio.ImageIO.read(new ByteArrayInputStream(display));
        if (image == null) {
            throw new IOException("nothing can read the stripped copy");
        }
        return image;
    }

    /// Makes and keeps the blurred copy in the caller's transaction, which holds its lock.
    ///
    /// @return its name; nothing when there is nothing to hide
    Optional<String> keep(String sha256, List<Sight> boxes) throws IOException {
        if (boxes.isEmpty()) {
            return Optional.empty();
        }
        var image = pixels(sha256);
        Blur.hide(image, boxes);
        var pair = Copies.of(image);
        var name = ContentStore.name(pair.display());
        lock.take(name);
        if (!store.has(name)) {
            store.keep(name, pair.display(), pair);
        }
        return Optional.of(name);
    }

    String write(List<Sight> boxes) {
        return json.writeValueAsString(boxes);
    }

    List<Sight> read(String boxes) {
        return json.readValue(boxes, new TypeReference<>() {});
    }
}
