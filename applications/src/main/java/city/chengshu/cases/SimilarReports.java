package city.chengshu.cases;

import city.chengshu.kernel.DataScope;
import city.chengshu.region.Place;
import city.chengshu.reporting.ReportCases;
import city.chengshu.reporting.ReportId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Tells `reporting` which case a report became, and which open ones a new report may repeat.
@Service
class SimilarReports implements ReportCases {

    private final JdbcClient jdbc;
    private final FindDuplicates findDuplicates;
    private final Clock clock;

    SimilarReports(JdbcClient jdbc, FindDuplicates findDuplicates, Clock clock) {
        this.jdbc = jdbc;
        this.findDuplicates = findDuplicates;
        this.clock = clock;
    }

    @Override
    public Optional<String> findNumber(ReportId report) {
        return jdbc.sql(
                        """
                        select c.number from cases.case_report r join cases.city_case c on c.id = r.case_id
                         where r.report = :report
                        """)
                .param("report", report.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Similar> similar(
            Place place, Optional<String> classCode, String text, List<UUID> photos) {
        var problem = new Likeness.Problem(place, classCode, text, clock.instant(), List.of());
        return findDuplicates.find(problem, photos, Optional.empty(), DataScope.EVERYTHING).stream()
                .flatMap(SimilarReports::similar)
                .toList();
    }

    /// What staff registered themselves has no report a citizen could look at.
    private static Stream<Similar> similar(FindDuplicates.Candidate one) {
        return one.report().stream()
                .map(report ->
                        new Similar(
                                new ReportId(report),
                                one.percent(),
                                one.metres(),
                                one.sameClass(),
                                one.wordsPercent(),
                                one.photosPercent()));
    }
}
