package city.chengshu.files;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.List;

/// Makes boxes in a photo unreadable (模糊化): each becomes a mosaic of at most six cells a side, with
/// a margin around. A mosaic so coarse cannot be sharpened back, as a soft blur can.
final class Blur {

    private static final int CELLS = 6;
    private static final double MARGIN = 0.2;

    private Blur() {}

    /// Changes `image`.
    static void hide(BufferedImage image, List<Sight> boxes) {
        boxes.forEach(box -> hide(image, box));
    }

    private static void hide(BufferedImage image, Sight box) {
        var left = edge(box.x() - box.width() * MARGIN, image.getWidth());
        var top = edge(box.y() - box.height() * MARGIN, image.getHeight());
        var right = edge(box.x() + box.width() * (1 + MARGIN), image.getWidth());
        var bottom = edge(box.y() + box.height() * (1 + MARGIN), image.getHeight());
        var wide = Math.max(1, right - left);
        var high = Math.max(1, bottom - top);
        var x = Math.min(left, image.getWidth() - wide);
        var y = Math.min(top, image.getHeight() - high);
        var graphics = image.createGraphics();
        var cells =
                image.getSubimage(x, y, wide, high)
                        .getScaledInstance(
                                Math.min(CELLS, wide),
                                Math.min(CELLS, high),
                                Image.SCALE_AREA_AVERAGING);
        graphics.drawImage(cells, x, y, wide, high, null);
        graphics.dispose();
    }

    private static int edge(double share, int pixels) {
        return (int) Math.round(Math.clamp(share, 0, 1) * pixels);
    }
}
