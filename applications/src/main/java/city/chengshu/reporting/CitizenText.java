package city.chengshu.reporting;

import city.chengshu.kernel.Refusal;

/// What a citizen wrote (文字): trimmed, readable, of bounded length.
record CitizenText(String value) {

    static CitizenText clean(String text, int longest) {
        var clean = text.strip();
        if (clean.codePoints().anyMatch(CitizenText::isUnreadable)) {
            throw new Refusal(
                    ReportError.TEXT_UNREADABLE,
                    "Cannot take the text: it has characters that nobody can read");
        }
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw new Refusal(
                    ReportError.TEXT_TOO_LONG,
                    "Cannot take the text: it has more than %d characters".formatted(longest));
        }
        return new CitizenText(clean);
    }

    private static boolean isUnreadable(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }
}
