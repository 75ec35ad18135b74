package city.chengshu.bench;

import city.chengshu.files.MeasureSights;
import city.chengshu.files.Sight;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/// Plates drawn after GA 36 on a drawn car in a drawn street: three kinds, five widths, five
/// angles, sharp and blurred, by day and in the dark. Not photos: what is missed here will be
/// missed there.
final class DrawnPlates {

    record Count(int drawn, int missed) {}

    private static final int[] WIDTHS = {220, 140, 90, 60, 40};
    private static final int[] ANGLES = {0, 5, 10, 20, 30};

    private enum Kind {
        BLUE(new Color(0x0a4ea2), Color.WHITE),
        YELLOW(new Color(0xe8b400), Color.BLACK),
        GREEN(new Color(0x8fd3a0), Color.BLACK);

        private final Color ground;
        private final Color letters;

        Kind(Color ground, Color letters) {
            this.ground = ground;
            this.letters = letters;
        }
    }

    private DrawnPlates() {}

    static Count measure(MeasureSights finder, double doubt) {
        var missed = new TreeMap<String, int[]>();
        var all = new int[2];
        for (var kind : Kind.values()) {
            for (var width : WIDTHS) {
                for (var angle : ANGLES) {
                    for (var way : new String[] {"day", "dark", "soft"}) {
                        var isMissed = !isFound(finder, doubt, kind, width, angle, way);
                        for (var part :
                                new String[] {kind.name(), width + " px", angle + "°", way}) {
                            var count = missed.computeIfAbsent(part, _ -> new int[2]);
                            count[0]++;
                            count[1] += isMissed ? 1 : 0;
                        }
                        all[0]++;
                        all[1] += isMissed ? 1 : 0;
                    }
                }
            }
        }
        missed.forEach((part, count) ->
                Say.result("drawn %-8s %3d plates, %3d missed", part, count[0], count[1]));
        return new Count(all[0], all[1]);
    }

    private static boolean isFound(
            MeasureSights finder, double doubt, Kind kind, int width, int angle, String way) {
        var image = street(new Random(width * 31L + angle));
        draw(image, kind, width, angle);
        var shown =
                switch (way) {
                    case "dark" -> dark(image);
                    case "soft" -> soft(image);
                    default -> image;
                };
        var high = width * 140 / 440.0;
        var truth =
                new Sight(
                        Sight.Kind.PLATE,
                        (600 - width / 2.0) / 1200,
                        (520 - high / 2) / 800,
                        width / 1200.0,
                        high / 800,
                        1);
        return finder.find(shown, doubt).sights().stream()
                .anyMatch(one -> one.kind() == Sight.Kind.PLATE && one.overlap(truth) > 0.33);
    }

    private static BufferedImage street(Random random) {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x9fb4c4));
        graphics.fillRect(0, 0, 1200, 300);
        graphics.setColor(new Color(0x6d6d6a));
        graphics.fillRect(0, 300, 1200, 500);
        for (var i = 0; i < 40; i++) {
            graphics.setColor(
                    new Color(
                            90 + random.nextInt(60),
                            90 + random.nextInt(60),
                            95 + random.nextInt(60)));
            graphics.fillRect(
                    random.nextInt(1200),
                    random.nextInt(300),
                    30 + random.nextInt(90),
                    30 + random.nextInt(120));
        }
        graphics.setColor(new Color(0x33383f));
        graphics.fillRoundRect(350, 330, 500, 300, 60, 60);
        graphics.dispose();
        return image;
    }

    private static void draw(BufferedImage image, Kind kind, int width, int angle) {
        var high = width * 140 / 440;
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setTransform(AffineTransform.getRotateInstance(Math.toRadians(angle), 600, 520));
        graphics.setColor(kind.ground);
        graphics.fillRoundRect(
                600 - width / 2, 520 - high / 2, width, high, width / 28, width / 28);
        graphics.setColor(kind.letters);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 10).deriveFont(high * 0.54f));
        var text = "LB·2K73Q";
        var wide = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, 600 - wide / 2, 520 + (int) (high * 0.2));
        graphics.dispose();
    }

    private static BufferedImage dark(BufferedImage image) {
        return new java.awt.image.RescaleOp(0.45f, 0, null).filter(image, null);
    }

    private static BufferedImage soft(BufferedImage image) {
        var weights = new float[25];
        Arrays.fill(weights, 1 / 25f);
        return new ConvolveOp(new Kernel(5, 5, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(image, null);
    }
}
