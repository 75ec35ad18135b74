package city.chengshu.rewards.web;

import city.chengshu.cases.CaseClasses;
import city.chengshu.kernel.Actor;
import city.chengshu.kernel.web.Permit;
import city.chengshu.rewards.ReadRewards;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a citizen has earned.
@RestController
class MyRewardController {

    record MyRewardsBody(
            List<RewardBodies.BalanceBody> balances,
            List<RewardBodies.RewardGrantBody> items,
            @Nullable String next) {}

    private final ReadRewards readRewards;
    private final CaseClasses classes;

    MyRewardController(ReadRewards readRewards, CaseClasses classes) {
        this.readRewards = readRewards;
        this.classes = classes;
    }

    @GetMapping("/api/rewards/mine")
    @Permit(value = Permit.CITIZEN, audit = "reward.mine", recorded = false)
    MyRewardsBody mine(@RequestParam Optional<UUID> cursor, Actor citizen) {
        var page = readRewards.listMine(citizen, cursor);
        return new MyRewardsBody(
                readRewards.balances(citizen).stream().map(RewardBodies.BalanceBody::of).toList(),
                page.items().stream()
                        .map(grant ->
                                RewardBodies.RewardGrantBody.of(
                                        grant,
                                        readRewards.ruleOf(grant),
                                        classes.getClass(grant.classCode()).name(),
                                        null,
                                        null))
                        .toList(),
                page.next().orElse(null));
    }
}
