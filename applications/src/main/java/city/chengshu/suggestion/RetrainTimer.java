package city.chengshu.suggestion;

import city.chengshu.cases.ClosedCases;
import city.chengshu.kernel.HouseClock;
import city.chengshu.kernel.Refusal;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// At night the model learns from what people corrected, if they corrected enough.
@Configuration(proxyBeanMethods = false)
class RetrainTimer {

    private static final int ENOUGH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(RetrainTimer.class);

    @Bean
    Task<Void> retrainClassesTimer(
            TrainClasses trainClasses, SuggestClass suggestClass, ClosedCases closedCases) {
        return Tasks.recurring(
                        "suggestion-retrain", Schedules.daily(HouseClock.CITY, LocalTime.of(3, 30)))
                .execute((_, _) -> retrain(trainClasses, suggestClass, closedCases));
    }

    private static void retrain(
            TrainClasses trainClasses, SuggestClass suggestClass, ClosedCases closedCases) {
        var since = suggestClass.card().map(ModelCard::madeAt).orElse(Instant.EPOCH);
        if (closedCases.countCorrected(since) < ENOUGH) {
            return;
        }
        try {
            var trained = trainClasses.trainOnCases(_ -> {});
            LOG.info(
                    "Classes trained on {} rows, macro-F1 {}, {}",
                    trained.card().rows(),
                    trained.card().macroF1(),
                    trained.used() ? "in use" : trained.why());
        } catch (Refusal tooFew) {
            LOG.info("Classes were not trained: {}", tooFew.getMessage());
        }
    }
}
