package city.chengshu.command;

/// Tells the person at the terminal how far long work is. Progress is stderr's, results are
/// stdout's.
public final class Progress {

    private Progress() {}

    public static void say(String sentence) {
        System.err.println(sentence);
    }
}
