package city.chengshu.audit.web;

import city.chengshu.audit.AuditRecord;
import city.chengshu.audit.SearchAudit;
import city.chengshu.audit.VerifyAudit;
import city.chengshu.kernel.Page;
import city.chengshu.kernel.web.Permit;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private static final int PAGE = 50;

    private final SearchAudit searchAudit;
    private final VerifyAudit verifyAudit;

    AuditController(SearchAudit searchAudit, VerifyAudit verifyAudit) {
        this.searchAudit = searchAudit;
        this.verifyAudit = verifyAudit;
    }

    @GetMapping("/api/audit")
    @Permit(value = "audit.read", audit = "audit.read")
    Page<AuditRecord> search(
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            @RequestParam Optional<UUID> actor,
            @RequestParam Optional<String> event,
            @RequestParam Optional<UUID> cursor) {
        return searchAudit.search(new SearchAudit.Query(from, to, actor, event, cursor), PAGE);
    }

    @PostMapping("/api/audit/verification")
    @Permit(value = "audit.verify", audit = "audit.verify")
    VerifyAudit.Verification verify() {
        return verifyAudit.verify();
    }
}
