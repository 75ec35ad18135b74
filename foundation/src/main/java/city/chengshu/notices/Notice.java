package city.chengshu.notices;

import java.util.Map;

/// Something to tell somebody (通知).
///
/// @param template code of the text, such as `report-accepted`
/// @param values what the text's places are filled with
/// @param link where to read more, inside the faces; may be empty
public record Notice(String template, Recipient to, Map<String, String> values, String link) {

    public Notice {
        values = Map.copyOf(values);
    }
}
