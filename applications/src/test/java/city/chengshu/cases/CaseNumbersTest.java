package city.chengshu.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.chengshu.testing.PlatformTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 案件编号: of each it is known what became of it.
@PlatformTest
class CaseNumbersTest extends CaseStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Autowired CaseNumbers caseNumbers;
    @Autowired NoteVoidNumbers noteVoidNumbers;

    @BeforeEach
    void everyNumberIsSettled() {
        noteVoidNumbers.run();
        noteVoidNumbers.run();
    }

    @Test
    void aNumberNamesDistrictAndDayAndCountsOn() {
        assertThat(caseNumbers.next("370203001002", DAY)).isEqualTo("370203-20260309-00001");
        assertThat(caseNumbers.next("370203001002", DAY)).isEqualTo("370203-20260309-00002");
        assertThat(caseNumbers.next("370203001002", DAY.plusDays(1)))
                .isEqualTo("370203-20260310-00001");
        assertThat(caseNumbers.next("370211001002", DAY)).isEqualTo("370211-20260309-00001");
    }

    @Test
    void beyondNinetyNineThousandItGoesOn() {
        jdbc.sql(
                        "insert into cases.case_number (day, district, last) values (:day, '370212', 99999)")
                .param("day", DAY)
                .update();
        assertThat(caseNumbers.next("370212001002", DAY)).isEqualTo("370212-20260309-100000");
    }

    @Test
    void aNumberThatBecameNoCaseIsVoidAndTheAuditSaysSo() {
        submit(citizen, "QD01", photo(citizen));
        var taken = caseNumbers.next("370202001002", LocalDate.of(2026, 3, 11));
        assertThat(noteVoidNumbers.run()).as("it may still be on its way").isEmpty();
        assertThat(noteVoidNumbers.run()).isEqualTo(List.of(taken));
        assertThat(noteVoidNumbers.run()).as("said once").isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select event from audit.record where subject = :number and kind = 'HOUSE'")
                                .param("number", taken)
                                .query(String.class)
                                .list())
                .containsExactly("case.number_void");
    }
}
