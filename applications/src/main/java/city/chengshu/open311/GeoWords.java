package city.chengshu.open311;

/// The words of the updates extension in Chinese (状态用语). A server may have words of its own; those
/// stand as they are.
public final class GeoWords {

    private GeoWords() {}

    /// @param status in lower case
    public static String chinese(String status) {
        return switch (status) {
            case "open", "confirmed" -> "已登记";
            case "investigating" -> "核实中";
            case "action_scheduled", "planned" -> "已安排处置";
            case "in_progress" -> "处置中";
            case "fixed", "closed", "fixed_-_council", "fixed_-_user" -> "已解决";
            case "no_further_action", "unable_to_fix" -> "不再处置";
            case "not_councils_responsibility", "not_responsible" -> "不属其职责";
            case "duplicate" -> "与已有请求重复";
            case "internal_referral" -> "已转其内部其他部门";
            default -> status.length() > 40 ? status.substring(0, 40) : status;
        };
    }

    /// Whether nothing more is to be expected.
    public static boolean isEnd(String status) {
        return switch (chinese(status)) {
            case "已解决", "不再处置", "不属其职责", "与已有请求重复" -> true;
            default -> false;
        };
    }
}
