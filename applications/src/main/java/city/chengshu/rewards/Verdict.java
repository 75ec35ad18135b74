package city.chengshu.rewards;

/// Whether a report earns by a rule (判定), and if not, why not.
public sealed interface Verdict {

    record Earns(RewardRule.Line line) implements Verdict {}

    record Nothing(Why why) implements Verdict {}

    /// Why a report earns nothing.
    enum Why {
        /// 规则未生效.
        NOT_IN_FORCE,
        /// 匿名上报.
        ANONYMOUS,
        /// 重复线索: its case was opened for another report, or has earned already.
        REPEATED,
        /// 尚未判定有效.
        NOT_VALID_YET,
        /// 不在适用区域.
        OTHER_AREA,
        /// 分类或等级不适用.
        OTHER_CLASS,
        /// 同一范围已有人首报.
        NOT_FIRST,
        /// 个人当日上限.
        PERSON_DAY,
        /// 个人当月上限.
        PERSON_MONTH,
        /// 当月预算用完.
        BUDGET
    }

    /// What was granted already.
    ///
    /// @param caseEarned whether the case has earned by this rule
    /// @param claimed whether somebody was first in the window
    /// @param personDay to this person on this day, and so on
    record Usage(
            boolean caseEarned, boolean claimed, long personDay, long personMonth, long budget) {
        static final Usage NONE = new Usage(false, false, 0, 0, 0);
    }
}
