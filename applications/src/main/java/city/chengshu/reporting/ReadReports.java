package city.chengshu.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Reports for staff who handle the case of them (案卷中的线索).
@Service
public class ReadReports {

    private final Reports reports;

    ReadReports(Reports reports) {
        this.reports = reports;
    }

    public List<Report> getAll(List<UUID> ids) {
        return reports.findAll(ids);
    }
}
