package city.chengshu.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// A drawn street (模拟照片) where no better drawing comes along: things lie on the pavement before,
/// and are gone after.
final class StreetDrawing {

    private static final int WIDTH = 1024;
    private static final int HEIGHT = 768;
    private static final Color[] THINGS = {
        new Color(0x6d5d4b), new Color(0x2f6f9f), new Color(0x8a6d3b), new Color(0x4a4a4a),
        new Color(0xb04a3a), new Color(0xc98a2b), new Color(0x333d4d), new Color(0x3f7d46),
        new Color(0x9a8fb0), new Color(0xa3502e)
    };

    private StreetDrawing() {}

    static byte[] jpeg(int picture, boolean before) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        street(pen, new Random(picture));
        if (before) {
            trouble(pen, picture);
        }
        pen.setColor(new Color(255, 255, 255, 210));
        pen.fillRoundRect(24, HEIGHT - 74, 210, 50, 16, 16);
        pen.setColor(new Color(0x33, 0x33, 0x33));
        pen.setFont(pen.getFont().deriveFont(26f));
        pen.drawString("SIMULATED", 44, HEIGHT - 40);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static void street(Graphics2D pen, Random random) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0xbfd9ea), 0, 360, new Color(0xeef4f6)));
        pen.fillRect(0, 0, WIDTH, 400);
        for (var x = -40; x < WIDTH; x += 150) {
            var height = 170 + random.nextInt(160);
            pen.setColor(new Color(0xd8cbb8).darker());
            pen.setColor(new Color(190 + random.nextInt(40), 180 + random.nextInt(30), 165));
            pen.fillRect(x, 400 - height, 140, height);
            pen.setColor(new Color(0x7f97a8));
            for (var y = 400 - height + 20; y < 370; y += 46) {
                pen.fillRect(x + 20, y, 34, 26);
                pen.fillRect(x + 84, y, 34, 26);
            }
        }
        pen.setColor(new Color(0xc9c5bd));
        pen.fillRect(0, 400, WIDTH, 150);
        pen.setColor(new Color(0x9d9a94));
        pen.fillRect(0, 546, WIDTH, 14);
        pen.setColor(new Color(0x5d6063));
        pen.fillRect(0, 560, WIDTH, 208);
        pen.setColor(new Color(0xe8e4d8));
        for (var x = 40; x < WIDTH; x += 170) {
            pen.fillRect(x, 655, 90, 10);
        }
    }

    private static void trouble(Graphics2D pen, int picture) {
        var random = new Random(picture * 31L);
        var colour = THINGS[(picture - 1) % THINGS.length];
        for (var i = 0; i < 14; i++) {
            var shade = random.nextInt(60) - 30;
            pen.setColor(
                    new Color(
                            Math.clamp(colour.getRed() + shade, 0, 255),
                            Math.clamp(colour.getGreen() + shade, 0, 255),
                            Math.clamp(colour.getBlue() + shade, 0, 255)));
            var x = 300 + random.nextInt(380);
            var y = 440 + random.nextInt(90);
            var size = 30 + random.nextInt(60);
            switch (picture % 3) {
                case 0 -> pen.fillRect(x, y, size, size * 2 / 3);
                case 1 -> pen.fillOval(x, y, size, size * 3 / 4);
                default -> pen.fillRoundRect(x, y, size * 2, size, 20, 20);
            }
        }
        pen.setStroke(new BasicStroke(5));
        pen.setColor(new Color(0xc0392b));
        pen.drawOval(270, 410, 500, 160);
    }
}
