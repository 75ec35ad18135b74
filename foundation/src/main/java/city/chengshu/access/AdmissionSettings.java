package city.chengshu.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param atOnce requests a node works on at the same time
/// @param waiting how many more may wait for their turn
/// @param patience how long one waits at most
@ConfigurationProperties("chengshu.admission")
record AdmissionSettings(
        @DefaultValue("64") int atOnce,
        @DefaultValue("256") int waiting,
        @DefaultValue("2s") Duration patience) {}
