package city.chengshu.program;

import city.chengshu.kernel.web.Permit;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this node can serve, for load balancers and scripts.
@RestController
class HealthController {

    private final Readiness readiness;
    private final JdbcClient jdbc;

    HealthController(Readiness readiness, JdbcClient jdbc) {
        this.readiness = readiness;
        this.jdbc = jdbc;
    }

    @GetMapping("/health")
    @Permit(value = Permit.ANYONE, audit = "system.health", recorded = false)
    ResponseEntity<Map<String, String>> health() {
        if (!readiness.isReady()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header("Retry-After", "5")
                    .body(Map.of("status", "starting"));
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok(Map.of("status", "up"));
    }
}
