package city.chengshu.suggestion;

/// A text of which the class is known (样本).
///
/// @param head its title, which says more than the rest; may be empty
public record LabelledText(String head, String text, String label) {}
