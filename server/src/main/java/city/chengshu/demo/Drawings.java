package city.chengshu.demo;

import city.chengshu.files.FileId;
import java.util.List;

/// The drawings that stand for photos in the simulated history (模拟照片), kept once.
///
/// @param before the problem, one drawing a class
/// @param after the place put right
record Drawings(List<FileId> before, List<FileId> after) {

    Drawings {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// @param picture from 1
    FileId before(int picture) {
        return before.get(picture - 1);
    }

    FileId after(int picture) {
        return after.get(picture - 1);
    }
}
