package city.chengshu.rewards;

/// What is granted (奖励种类): points (积分), or money (奖金) in 分.
public enum RewardKind {
    POINTS,
    MONEY
}
