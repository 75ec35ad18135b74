package city.chengshu.vitals;

import city.chengshu.indicators.FactName;
import city.chengshu.indicators.FactSource;
import city.chengshu.indicators.Gauge;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is read off the program.
@Component
class VitalFacts implements FactSource {

    static final int SECONDS = 30;

    /// Two readings may fail before there is no figure.
    static final Duration HOLDS = Duration.ofSeconds(3L * SECONDS);

    /// What all nodes share is read by one of them.
    static final UUID PLATFORM = new UUID(0, 0);

    @Override
    public List<FactName> names() {
        return List.of(
                new FactName("system.request", "请求", "Requests"),
                new FactName("system.node", "程序节点", "Nodes"),
                new FactName("system.busy_node", "有请求的节点", "Nodes with requests"),
                new FactName("system.load", "每分钟请求", "Requests a minute"),
                new FactName("system.p95", "响应毫秒 P95", "Milliseconds, 95 %"),
                new FactName("system.sampled", "已测", "Measured"),
                new FactName("system.queue", "待发通知", "Notices waiting"),
                new FactName("system.timer", "定时任务", "Timers"),
                new FactName("system.database", "数据库兆字节", "Database megabytes"),
                new FactName("system.backed_up", "有备份", "Backed up"),
                new FactName("system.backup_age", "备份后秒数", "Seconds since the backup"));
    }

    static Gauge gauge(String name, UUID subject, long amount) {
        return new Gauge(name, subject, "", true, amount);
    }
}
