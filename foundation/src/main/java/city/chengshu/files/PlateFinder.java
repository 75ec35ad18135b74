package city.chengshu.files;

import static org.bytedeco.opencv.global.opencv_imgproc.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.RotatedRect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/// Finds number plates in two ways: OpenCV's plate cascade (Apache-2.0) for dark letters on white
/// and, with the picture inverted, white on dark; and a look for the colours and proportions of
/// Chinese plates (GA 36: 440 × 140 blue and yellow, 480 × 140 green) with a row of letters in
/// them.
final class PlateFinder {

    /// White on blue, black on yellow, black on light green: from, to in OpenCV's HSV.
    private static final int[][] COLOURS = {
        {98, 90, 45, 128, 255, 255}, {14, 110, 90, 34, 255, 255}, {45, 45, 90, 88, 200, 255}
    };

    private static final double LEAST_FILLED = 0.62;

    private final CascadeClassifier cascade;

    PlateFinder() {
        try {
            var file =
                    Loader.cacheResource(
                            "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/haarcascade_russian_plate_number.xml");
            cascade = new CascadeClassifier(file.getPath());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        if (cascade.empty()) {
            throw new IllegalStateException("The plate cascade is not in the OpenCV jar");
        }
    }

    List<Sight> find(Mat image, Sights.Watch watch) {
        var found = new ArrayList<Sight>();
        try (var _ = new PointerScope()) {
            var grey = new Mat();
            cvtColor(image, grey, COLOR_BGR2GRAY);
            byCascade(grey, found, watch);
            var inverted = new Mat();
            opencv_core.bitwise_not(grey, inverted);
            byCascade(inverted, found, watch);
            var hsv = new Mat();
            cvtColor(image, hsv, COLOR_BGR2HSV);
            for (var colour : COLOURS) {
                watch.check();
                byColour(hsv, grey, colour, found);
            }
        }
        return found;
    }

    private void byCascade(Mat grey, List<Sight> found, Sights.Watch watch) {
        watch.check();
        var boxes = new RectVector();
        var counts = new IntPointer();
        cascade.detectMultiScale2(
                grey,
                boxes,
                counts,
                1.08,
                3,
                0,
                new Size(36, 10),
                // Wider and it is no car in a street any more.
                new Size(grey.cols() * 2 / 5, grey.rows() * 2 / 5));
        for (var i = 0; i < boxes.size(); i++) {
            var confidence = Math.min(0.95, 0.3 + counts.get(i) * 0.04);
            found.add(sight(boxes.get(i), grey, confidence));
        }
    }

    private static void byColour(Mat hsv, Mat grey, int[] colour, List<Sight> found) {
        var mask = new Mat();
        opencv_core.inRange(
                hsv,
                new Mat((double) colour[0], colour[1], colour[2]),
                new Mat((double) colour[3], colour[4], colour[5]),
                mask);
        var across = getStructuringElement(MORPH_RECT, new Size(9, 5));
        morphologyEx(mask, mask, MORPH_CLOSE, across);
        var outlines = new MatVector();
        findContours(mask, outlines, RETR_EXTERNAL, CHAIN_APPROX_SIMPLE);
        for (var i = 0; i < outlines.size(); i++) {
            var outline = outlines.get(i);
            var confidence = confidence(outline, grey);
            if (confidence > 0) {
                found.add(sight(boundingRect(outline), grey, confidence));
            }
        }
    }

    /// By shape and by what stands in it; 0 for what is no plate.
    private static double confidence(Mat outline, Mat grey) {
        var tight = minAreaRect(outline);
        var wide = Math.max(tight.size().width(), tight.size().height());
        var high = Math.min(tight.size().width(), tight.size().height());
        if (high < 7 || wide < 24 || wide > grey.cols() * 0.6) {
            return 0;
        }
        var ratio = wide / high;
        var filled = contourArea(outline) / (wide * high);
        if (ratio < 1.9 || ratio > 6 || filled < LEAST_FILLED) {
            return 0;
        }
        var strokes = strokes(upright(tight, wide, high, grey));
        if (strokes < 5 || strokes > 40) {
            return 0;
        }
        var shape = 1 - Math.min(1, Math.abs(ratio - 3.2) / 3.2);
        return Math.min(0.95, 0.25 + 0.35 * shape + 0.35 * Math.min(1, (filled - 0.6) / 0.3));
    }

    /// A plate on its side, turned level: its letters stand along it, not along the photo.
    private static Mat upright(RotatedRect tight, float wide, float high, Mat grey) {
        var lies = tight.size().width() >= tight.size().height();
        var centre = tight.center();
        var turn = getRotationMatrix2D(centre, tight.angle() - (lies ? 0 : 90), 1);
        var numbers = new DoublePointer(turn.data());
        numbers.put(2, numbers.get(2) + wide / 2 - centre.x());
        numbers.put(5, numbers.get(5) + high / 2 - centre.y());
        var level = new Mat();
        warpAffine(grey, level, turn, new Size(Math.round(wide), Math.round(high)));
        return level;
    }

    /// How often dark and light change along the middle rows: letters do it often.
    private static double strokes(Mat plate) {
        var black = new Mat();
        threshold(plate, black, 0, 255, THRESH_BINARY | THRESH_OTSU);
        var changes = 0;
        var rows = 0;
        for (var y = plate.rows() * 2 / 5; y <= plate.rows() * 3 / 5; y++, rows++) {
            var line = black.ptr(y);
            for (var x = 1; x < plate.cols(); x++) {
                changes += line.get(x) == line.get(x - 1) ? 0 : 1;
            }
        }
        return rows == 0 ? 0 : changes / (double) rows;
    }

    private static Sight sight(Rect box, Mat image, double confidence) {
        return Sight.at(
                Sight.Kind.PLATE,
                box.x(),
                box.y(),
                box.x() + box.width(),
                box.y() + box.height(),
                image.cols(),
                image.rows(),
                confidence);
    }
}
