package city.chengshu.files;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/// Finds faces with MediaPipe's full-range BlazeFace (Apache-2.0), made for the back camera of a
/// phone. It sees 192 × 192 pixels at a time, so a photo is looked at as a whole and in overlapping
/// tiles: a face of 12 pixels in the whole is one of 40 in a tile.
///
/// Not for several threads at once.
final class FaceModel {

    private static final int SIDE = 192;

    /// One anchor in the middle of each cell of 48 × 48.
    private static final int CELLS = 48;

    private static final int NUMBERS = 16;

    /// Less is noise.
    private static final float LEAST = 0.3f;

    private static final int[] TILES = {640, 320};

    private final Net net;

    FaceModel() {
        net = read();
        net.setPreferableBackend(opencv_dnn.DNN_BACKEND_OPENCV);
    }

    private static Net read() {
        var name = "face_detection_full_range.tflite";
        try (var model = FaceModel.class.getResourceAsStream(name)) {
            var bytes = Objects.requireNonNull(model, name).readAllBytes();
            return opencv_dnn.readNetFromTFLite(new BytePointer(bytes), bytes.length);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    List<Sight> find(Mat image, Sights.Watch watch) {
        var found = new ArrayList<Sight>();
        look(image, new Rect(0, 0, image.cols(), image.rows()), found, watch);
        for (var side : TILES) {
            if (Math.max(image.cols(), image.rows()) > side * 1.25) {
                for (var y : starts(image.rows(), side)) {
                    for (var x : starts(image.cols(), side)) {
                        var tile =
                                new Rect(
                                        x,
                                        y,
                                        Math.min(side, image.cols()),
                                        Math.min(side, image.rows()));
                        look(image, tile, found, watch);
                    }
                }
            }
        }
        return found;
    }

    /// Where tiles begin that overlap by a third and reach both ends.
    static int[] starts(int length, int side) {
        if (length <= side) {
            return new int[] {0};
        }
        var count = 1 + (int) Math.ceil((length - side) / (side * 2 / 3.0));
        var starts = new int[count];
        for (var i = 0; i < count; i++) {
            starts[i] = (int) Math.round(i * (length - side) / (double) (count - 1));
        }
        return starts;
    }

    private void look(Mat image, Rect tile, List<Sight> found, Sights.Watch watch) {
        watch.check();
        try (var _ = new PointerScope()) {
            var part = new Mat(image, tile);
            var side = Math.max(part.cols(), part.rows());
            // Padded to a square, as the model was trained.
            var square = new Mat(side, side, image.type(), new Scalar(0));
            part.copyTo(new Mat(square, new Rect(0, 0, part.cols(), part.rows())));
            net.setInput(
                    opencv_dnn.blobFromImage(
                            square,
                            1 / 127.5,
                            new Size(SIDE, SIDE),
                            new Scalar(127.5, 127.5, 127.5, 0),
                            true,
                            false,
                            CV_32F));
            var out = new MatVector();
            net.forward(out, net.getUnconnectedOutLayersNames());
            var scores = out.get(0).total() < out.get(1).total() ? out.get(0) : out.get(1);
            var boxes = scores.total() == out.get(0).total() ? out.get(1) : out.get(0);
            read(scores, boxes, tile, side, image, found);
        }
    }

    private static void read(
            Mat scores, Mat boxes, Rect tile, int side, Mat image, List<Sight> found) {
        var score = new FloatPointer(scores.data());
        var box = new FloatPointer(boxes.data());
        for (var i = 0; i < CELLS * CELLS; i++) {
            var confidence = (float) (1 / (1 + Math.exp(-score.get(i))));
            if (confidence >= LEAST) {
                var at = (long) i * NUMBERS;
                var x = ((i % CELLS + 0.5) / CELLS + box.get(at) / SIDE) * side + tile.x();
                var y = ((i / CELLS + 0.5) / CELLS + box.get(at + 1) / SIDE) * side + tile.y();
                var w = box.get(at + 2) / SIDE * side;
                var h = box.get(at + 3) / SIDE * side;
                if (w > 0 && h > 0 && x > 0 && y > 0 && x < image.cols() && y < image.rows()) {
                    found.add(
                            Sight.at(
                                    Sight.Kind.FACE,
                                    x - w / 2,
                                    y - h / 2,
                                    x + w / 2,
                                    y + h / 2,
                                    image.cols(),
                                    image.rows(),
                                    confidence));
                }
            }
        }
    }
}
