package city.chengshu.posters;

import city.chengshu.kernel.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Chinese font that posters embed (中文字体). PDF takes TrueType outlines only, which Noto's CJK
/// fonts do not have; Droid Sans Fallback (Apache-2.0) does, and may be embedded.
final class PosterFont {

    private static final List<Path> KNOWN =
            List.of(
                    Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
                    Path.of("/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf"),
                    Path.of("/usr/share/fonts/TTF/DroidSansFallbackFull.ttf"));

    private PosterFont() {}

    static Path choose(Optional<Path> wanted) {
        return wanted.or(() -> KNOWN.stream().filter(Files::isReadable).findFirst())
                .filter(Files::isReadable)
                .orElseThrow(() ->
                        new Refusal(
                                PosterError.NO_FONT,
                                "Cannot draw posters: no Chinese TrueType font, looked for %s; install the package fonts-droid-fallback or name a .ttf file"
                                        .formatted(wanted.map(List::of).orElse(KNOWN))));
    }
}
