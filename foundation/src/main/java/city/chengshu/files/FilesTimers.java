package city.chengshu.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Work of this module that nobody waits for; each timer runs on one node at a time.
@Configuration(proxyBeanMethods = false)
class FilesTimers {

    @Bean
    RecurringTask<Void> removeOrphanFiles(RemoveOrphans removeOrphans) {
        return Tasks.recurring("remove-orphan-files", FixedDelay.ofHours(1))
                .execute((_, _) -> removeOrphans.remove());
    }

    @Bean
    RecurringTask<Void> photosToLookAt(LookAtPhotos lookAtPhotos) {
        return Tasks.recurring("look-at-photos", FixedDelay.ofSeconds(5))
                .execute((_, _) -> lookAtPhotos.lookAtAll());
    }
}
